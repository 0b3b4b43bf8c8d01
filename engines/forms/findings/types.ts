import type { Lang } from '../definition/types.ts'

/** What is wrong with a form; `about` names the text, the option or the other field. */
export type Finding = {
  field: string
  code:
    | 'same_id'
    | 'no_translation'
    | 'empty'
    | 'limits'
    | 'same_option'
    | 'bad_default'
    | 'bad_pattern'
    | 'unknown_field'
    | 'later_field'
    | 'not_comparable'
    | 'unknown_value'
    | 'unreachable'
    | 'unknown_list'
  about?: string
  lang?: Lang
}
