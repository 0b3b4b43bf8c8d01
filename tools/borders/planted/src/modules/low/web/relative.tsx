import { low } from '../operations.ts'
export default () => low
