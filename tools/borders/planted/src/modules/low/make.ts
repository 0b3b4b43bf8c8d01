export const aLow = 1
