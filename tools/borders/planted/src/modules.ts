import { low } from './modules/low/module.ts'
import { high } from './modules/high/module.ts'
export const modules = [low, high]
