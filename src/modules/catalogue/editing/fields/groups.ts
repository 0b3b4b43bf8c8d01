import { audiences } from '../../audiences.ts'
import { stages } from '../../stages.ts'
import type { Kind } from '../../tables.ts'

/** How a part of a content is written in a form, and what it is when it is read back. */
export type EditField = {
  /** Its place in the content, `facts.cost`; also the name of its fields. */
  name: string
  as:
    | 'text2' // { sv, en }, beside each other
    | 'long2' // the same, several paragraphs
    | 'list2' // [{ sv, en }]
    | 'items' // [{ id, label: { sv, en } }]
    | 'steps' // the steps of a guide
    | 'words' // { sv: [], en: [] }, one a line
    | 'codes' // [], with commas between
    | 'one'
    | 'many'
    | 'number'
    | 'day'
    | 'yes'
  options?: readonly string[]
  /** Its choices are the unit's own: departments, teams, campuses. */
  of?: 'departments' | 'teams' | 'campuses'
  /** The first of those chosen is the main one. */
  ordered?: true
  /** May be left empty, and is null then. */
  empty?: true
}
export type EditGroup = { id: string; fields: EditField[] }

const text2 = (name: string): EditField => ({ name, as: 'text2' })
const number = (name: string): EditField => ({ name, as: 'number' })
const one = (name: string, options: readonly string[]): EditField => ({ name, as: 'one', options })
const many = (name: string, options: readonly string[]): EditField => ({
  name,
  as: 'many',
  options,
})

const statuses = one('status', ['published', 'retired'])
const keywords: EditField = { name: 'keywords', as: 'words' }

const service: EditGroup[] = [
  {
    id: 'texts',
    fields: [
      text2('name'),
      text2('shortName'),
      text2('summary'),
      { name: 'body', as: 'long2' },
      { name: 'steps', as: 'list2' },
      text2('facts.cost'),
      text2('facts.where'),
      keywords,
    ],
  },
  {
    id: 'whom',
    fields: [
      many('audiences', audiences),
      {
        ...many(
          'stages',
          stages.map(({ id }) => id),
        ),
        ordered: true,
      },
      { ...many('channels', ['order', 'book', 'ask', 'attend', 'read']), ordered: true },
      many('facts.languages', ['sv', 'en']),
      { name: 'campuses', as: 'many', of: 'campuses' },
      { name: 'related', as: 'codes' },
    ],
  },
  {
    id: 'money',
    fields: [
      { ...number('price.amount'), empty: true },
      { ...one('price.per', ['order', 'hour', 'month']), empty: true },
      one('price.payer', ['nobody', 'cost-centre', 'project', 'person']),
      { ...one('approval.by', ['group-leader', 'economist', 'named']), empty: true },
      { ...number('approval.remindAfterDays'), empty: true },
    ],
  },
  {
    id: 'work',
    fields: [
      { name: 'department', as: 'one', of: 'departments' },
      { name: 'team', as: 'one', of: 'teams' },
      number('targets.firstAnswerHours'),
      { ...number('targets.deliveryDays'), empty: true },
      { name: 'checklist', as: 'items' },
      one('visibility', ['department', 'team', 'persons']),
      one('retention', ['ordinary', 'short', 'keep']),
      { name: 'survey.asks', as: 'yes' },
      number('survey.rank'),
      { name: 'planRows', as: 'codes' },
      number('rank'),
      { name: 'reviewedOn', as: 'day', empty: true },
      { name: 'reviewDue', as: 'day', empty: true },
      statuses,
    ],
  },
]

const guide: EditGroup[] = [
  { id: 'texts', fields: [text2('title'), text2('summary'), { name: 'steps', as: 'steps' }] },
  { id: 'whom', fields: [many('audiences', audiences), keywords, number('rank'), statuses] },
]

/** What is written of each kind, group by group, in the order of the page. */
export const editGroups: Record<Kind, EditGroup[]> = { service, guide }
