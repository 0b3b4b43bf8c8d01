import type { ReactNode } from 'react'

/** Shapes that stand beside a word, never alone: hidden from screen readers. */
const icon = (drawing: ReactNode) => (
  <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {drawing}
  </svg>
)

export const shapes = {
  ring: icon(<circle cx="8" cy="8" r="5" />),
  half: icon(
    <>
      <circle cx="8" cy="8" r="5" />
      <path className="solid" d="M8 3a5 5 0 0 1 0 10z" />
    </>,
  ),
  pause: icon(<path d="M5.5 4v8M10.5 4v8" />),
  check: icon(<path d="m3 8.5 3.5 3.5L13 4.5" />),
  warning: icon(<path d="M8 2.5 14.5 13.5h-13zM8 6.5v3M8 11.2v.6" />),
  lock: icon(<path d="M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5" />),
  info: icon(<path d="M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8 7.4v3.4M8 4.8v.4" />),
  left: icon(<path d="M13 8H3M7 4 3 8l4 4" />),
  right: icon(<path d="M3 8h10M9 4l4 4-4 4" />),
  file: icon(<path d="M4 1.5h5l3 3v10H4zM9 1.5v3h3" />),
} as const
