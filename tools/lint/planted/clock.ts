export const now = new Date()
export const millis = Date.now()
export const words = Date()
export const fine = new Date('2026-01-01')
