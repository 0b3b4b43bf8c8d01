import type { Text2 } from '../text.ts'

/** Why the law lets the unit keep it: articles 6.1 c and 6.1 e of the GDPR. */
export type Basis = 'task' | 'law'

/** Who comes to see it, beside the person. */
export type SeenBy = 'public' | 'staff' | 'handlers' | 'administrators' | 'nobody'

/** What stands in a column instead, once the person is erased. */
export type Instead = 'null' | 'nobody' | 'nobody-in-both' | 'address' | 'slug' | 'scrub'

/** How rows that tell of a person are found, what these rows show the person, and what becomes of them. */
export type Find = (
  | { /** points to the person */ column: string }
  | { /** is one of the person's addresses */ address: string }
  | { /** a text in which one of the addresses stands */ mentions: string }
  | { /** a list of search keys */ keys: string }
  | { /** points to a row of that table which tells of the person */ column: string; of: string }
  | { /** points to any record that tells of the person */ record: string }
) & {
  /** Only rows with these values. */
  where?: Record<string, string | boolean>
  /** As what the person stands there, where the table has several ways. */
  as?: Text2
  /** The person only acted there: the row is about somebody else, and leads to no further rows. */
  acted?: true
  /** Columns of `shows` that the person is given; all of them unless told. */
  gives?: string[]
  /** Erasure: the rows go, stay because of `stays`, or have something else in these columns. */
  erase: 'delete' | 'keep' | Record<string, Instead>
}

/** What the register of personal data says of one table (MECHANISMS, Personal data). */
export type PersonalData = {
  table: string
  /** What it is, as a heading. */
  title: Text2
  /** Columns that point to a person, or hold something about one. */
  columns: string[]
  purpose: Text2
  basis: Basis
  seenBy: SeenBy
  /** How long, in words. */
  kept: Text2
  /** And in days since the moment in a column: a job removes what is older, every night. */
  term?: { column: string; days: number }
  /** Its rows have an `id` that other tables point to as the record they belong to. */
  record?: true
  finds: Find[]
  /** What a person is given of their rows, with the headings. Nothing: say why in `leftOut`. */
  shows: Record<string, Text2>
  leftOut?: Text2
  /** Why rows stay when a person is erased, and until when. */
  stays?: Text2
  /** As long as a person has such rows they are not erased. */
  blocks?: { where: Record<string, string | boolean>; why: Text2 }
}

/** A declaration with the module that makes it. */
export type Declared = PersonalData & { readonly module: string }

/** Somebody as the database knows them: all their entries, addresses and names. */
export type Subject = { ids: string[]; addresses: string[]; names: string[] }

/** Words in both languages, Swedish first. */
export const said = (sv: string, en: string): Text2 => ({ sv, en })

/** Headings that many tables share. */
export const headings = {
  at: said('När', 'When'),
  made: said('Tillagt', 'Added'),
  name: said('Namn', 'Name'),
  address: said('Adress', 'Address'),
  until: said('Till och med', 'Until'),
}
