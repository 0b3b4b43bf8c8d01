import { Hidden, typed } from '#ui/index.ts'
import type { OrderPlace } from './order-form.tsx'

type CarriedProps = { values: object; page: OrderPlace['page']; first: boolean }

/** What was typed on the other pages of an order, carried along with this one. */
export const Carried = ({ values, page, first }: CarriedProps) => {
  const here = new Set(
    page.fields
      .flatMap((field) => [field, ...('fields' in field ? field.fields : [])])
      .map(({ id }) => id),
  )
  const isHere = (name: string) => {
    const [part, id = ''] = name.split('.')
    if (part === 'fields' || part === 'rows') return here.has(id.replace(/~other$/, ''))
    if (part === 'draft') return false
    return first || part === 'step' || part === 'at' || part === 'drawn' || part === 'slug'
  }
  return Object.entries(typed(values))
    .filter(([name]) => !isHere(name))
    .flatMap(([name, value]) =>
      [value]
        .flat()
        .map((one, i) => <Hidden key={`${name} ${i}`} name={name} value={String(one)} />),
    )
}
