/** What was chosen outside the options, in one's own words. */
export type Other = { other: string }
/** A file that the house has taken in: `id` is the house's own, the rest is shown. */
export type FileAnswer = { id: string; name: string; size: number }

export type Answer =
  | string
  | number
  | boolean
  | Other
  | (string | Other)[]
  | FileAnswer[]
  | Answers[]
/** What was answered, by the id of the question; a repeated group holds one of these for each row. */
export type Answers = { [id: string]: Answer }

/** What only the house knows: codes out of imported lists, the caller's groups, today. */
export type Known = {
  /** The day it is, `YYYY-MM-DD`, where the form says `today`. */
  today: string
  /** Names of the codes that were asked for and are known and open, by list. */
  codes?: Record<string, ReadonlyMap<string, string>>
  /** Groups that the caller may name; without any, a group is named in words. */
  groups?: { value: string; label: string }[]
}

/** What is wrong with one answer. */
export type Wrong =
  | 'required'
  | 'too_short'
  | 'too_long'
  | 'too_small'
  | 'too_big'
  | 'too_early'
  | 'too_late'
  | 'too_few'
  | 'too_many_chosen'
  | 'not_number'
  | 'not_date'
  | 'not_time'
  | 'not_email'
  | 'not_choice'
  | 'not_pattern'
  | 'unknown'
  | 'bad_value'
