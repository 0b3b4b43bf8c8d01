import { Good } from '#ui/good.tsx'
export const drawn = () => Good
