import { low } from '#modules/low/operations.ts'
import { words } from '../text.ts'
import { Good } from '#ui/good.tsx'
export default () => [low, words, Good]
