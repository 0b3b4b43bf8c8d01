export const context = 1
