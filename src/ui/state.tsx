import type { ReactNode } from 'react'
import { shapes } from './icons.tsx'

export type StateTone = 'neutral' | 'active' | 'waiting' | 'done' | 'danger'

const shapeOf = {
  neutral: shapes.ring,
  active: shapes.half,
  waiting: shapes.pause,
  done: shapes.check,
  danger: shapes.warning,
} as const

/** Where something stands: always word, shape and colour together. */
export const State = ({
  tone = 'neutral',
  children,
}: {
  tone?: StateTone
  children: ReactNode
}) => (
  <span className={`state ${tone}`}>
    {shapeOf[tone]}
    {children}
  </span>
)

export type TagTone = 'neutral' | 'accent' | 'note' | 'ok' | 'warn' | 'danger'

/** A short word about a thing: planned, late, in English. */
export const Tag = ({ tone = 'neutral', children }: { tone?: TagTone; children: ReactNode }) => (
  <span className={`tag ${tone}`}>{children}</span>
)
