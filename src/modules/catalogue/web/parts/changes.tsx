import { Facts, Unseen, useText } from '#ui/index.ts'
import type { Change } from '../../editing/difference.ts'
import { fieldText } from '../../editing/fields/text.ts'
import { editingText } from '../../editing/text.ts'

/** What differs, place by place; what went is struck out, what came is underlined. */
export const Changes = ({ changes }: { changes: Change[] }) => {
  const text = useText(fieldText)
  const say = useText(editingText)
  const placeOf = (path: string) => {
    const known = Object.keys(fieldText)
      .filter((name) => path === name || path.startsWith(`${name}.`))
      .toSorted((a, b) => b.length - a.length)[0]
    if (!known) return path
    const rest = path
      .slice(known.length + 1)
      .split('.')
      .filter(Boolean)
    const more = rest.map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : part))
    return [text(known as keyof typeof fieldText), ...more].join(' · ')
  }
  return (
    <Facts
      layout="stack"
      items={changes.map(({ path, pieces }) => ({
        term: placeOf(path),
        value: pieces.map(({ text, how }, index) =>
          how === 'kept' ? (
            text
          ) : how === 'out' ? (
            <del key={index}>
              <Unseen>{say('was')} </Unseen>
              {text}
            </del>
          ) : (
            <ins key={index}>
              <Unseen>{say('is')} </Unseen>
              {text}
            </ins>
          ),
        ),
      }))}
    />
  )
}
