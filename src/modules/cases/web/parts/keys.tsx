import { useEffect } from 'react'

/** The inbox by keyboard. It presses what is on the page already: without scripts nothing is missing. */
export const Keys = () => {
  useEffect(() => {
    document.addEventListener('keydown', press)
    document.querySelector('.list-row.selected')?.scrollIntoView({ block: 'nearest' })
    return () => document.removeEventListener('keydown', press)
  }, [])
  return null
}

function press(event: KeyboardEvent) {
  const at = event.target as HTMLElement
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  if (event.key === 'Escape' && isTyping(at)) return at.blur()
  if (isTyping(at)) return
  const act = acts[event.key]
  if (act?.(at)) event.preventDefault()
}

const isTyping = (at: HTMLElement) =>
  at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)

const focus = (selector: string) => () => {
  const found = document.querySelector<HTMLElement>(selector)
  found?.focus()
  return found !== null
}

/** From the row with the focus, or else the open case, one up or down. */
const step = (by: 1 | -1) => () => {
  const rows = [...document.querySelectorAll<HTMLElement>('.row-list a.row-title')]
  const focused = rows.indexOf(document.activeElement as HTMLElement)
  const now = focused >= 0 ? focused : rows.findIndex((row) => row.ariaCurrent === 'true')
  const next = rows[now < 0 ? 0 : now + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}

/** The arrows move among rows only when they are not needed to scroll what one reads. */
const stepInList = (by: 1 | -1) => (at: HTMLElement) =>
  (at === document.body || at.closest('.row-list') !== null) && step(by)()

const acts: Record<string, (at: HTMLElement) => boolean> = {
  j: step(1),
  k: step(-1),
  ArrowDown: stepInList(1),
  ArrowUp: stepInList(-1),
  '/': focus('header input[type=search]'),
  r: focus('[data-reply]'),
  n: focus('[data-note]'),
  t() {
    const button = document.querySelector<HTMLElement>('[data-take] button')
    button?.click()
    return button !== null
  },
  '?'() {
    const help = document.querySelector<HTMLDetailsElement>('[data-keys-help] details')
    if (!help) return false
    help.open = !help.open
    help.scrollIntoView({ block: 'nearest' })
    help.querySelector('summary')?.focus()
    return true
  },
}
