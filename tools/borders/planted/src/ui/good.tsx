import { text } from '#kernel/text.ts'
export const Good = () => text
