import { context } from '#kernel/context.ts'
export const Curious = () => context
