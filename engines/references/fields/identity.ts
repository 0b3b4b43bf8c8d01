import { type FormatName, type Reference, lineFields } from '../model.ts'

/**
 * What the source itself calls the record: a CSV's ID, id or record_id, EndNote's rec-number, RIS's ID
 * or else AN, nbib's and PubMed's PMID, a BibTeX key. Undefined when it says nothing.
 */
export function identityOf(
  reference: Reference,
  format: FormatName | undefined,
): string | undefined {
  if (reference.id !== undefined) return reference.id
  if (format === 'nbib' || format === 'pubmed-xml') return reference.pmid
  return format === 'ris' ? reference.accession : undefined
}

/**
 * A field by the name people know: of ours (`doi`), of the format (`ris:U1`), or without the format
 * (`U1`, `Cited by`), in any case. Undefined when there is none.
 */
export function fieldOf(reference: Reference, name: string): string | undefined {
  const wanted = name.toLowerCase()
  const own = lineFields.find((field) => field.toLowerCase() === wanted)
  if (own && reference[own] !== undefined) return reference[own]
  const kept = Object.entries(reference.kept ?? {}).find(
    ([key]) =>
      key.toLowerCase() === wanted || key.slice(key.indexOf(':') + 1).toLowerCase() === wanted,
  )
  return kept?.[1][0]
}
