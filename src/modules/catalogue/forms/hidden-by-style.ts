import { type Fields, flat, isQuestion, type Question, type Test } from '#engines/forms/index.ts'

/**
 * Style rules that hide questions while their condition does not hold, by the id of the question: the
 * requester's pages load no scripts. Only for conditions over choices on the same page; the server shows
 * the others when the page is sent.
 */
export function hiddenByStyle(fields: Fields): Map<string, string> {
  const rules = new Map<string, string>()
  const asked = new Map<string, { question: Question; chain: string }>()
  for (const field of flat(fields)) {
    const own = field.showIf?.tests.map((test) => {
      const about = asked.get(test.field)
      return about ? about.chain + chainOf(test, about.question) : null
    })
    if (own?.includes(null)) continue
    if (own) {
      const hidden =
        field.showIf!.match === 'all'
          ? `:not(${own.join('')})`
          : own.map((one) => `:not(${one})`).join('')
      rules.set(field.id, `.form${hidden} [data-field="${field.id}"] { display: none }`)
    }
    const alone = !own || field.showIf!.match === 'all' || own.length === 1
    if (isQuestion(field) && alone && isChosen(field))
      asked.set(field.id, { question: field, chain: (own ?? []).join('') })
  }
  return rules
}

const isChosen = ({ kind }: Question) =>
  kind === 'choice' || kind === 'choices' || kind === 'yes-no'

/** A test as a chain of `:has()`, to stand after `.form`. */
function chainOf({ field, op, value }: Test, { kind }: Question): string {
  const name = `[name="fields.${field}"]`
  const chosen = (filter: string) =>
    `:has(input${name}${filter}:checked, select${name} option${filter}:checked)`
  const any = chosen(':not([value=""])')
  if (op === 'answered') return any
  if (op === 'not-answered') return `:not(${any})`
  const sent = kind === 'yes-no' ? (value === true ? 'yes' : 'no') : String(value)
  const one = chosen(`[value="${escaped(sent)}"]`)
  return op === 'is' ? one : `${any}:not(${one})`
}

/** Inside quotes of CSS, inside a style element. */
const escaped = (text: string) =>
  text.replace(/[^\w -]/gu, (char) => `\\${char.codePointAt(0)!.toString(16)} `)
