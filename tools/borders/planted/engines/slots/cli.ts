import { readFileSync } from 'node:fs'
export const cli = readFileSync
