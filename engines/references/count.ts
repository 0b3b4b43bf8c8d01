import type { Reference } from './model.ts'

/** How many records have each of the fields that matter for screening and for finding duplicates. */
export class FieldCount {
  records = 0
  readonly fields = {
    author: 0,
    year: 0,
    title: 0,
    journal: 0,
    volume: 0,
    pages: 0,
    doi: 0,
    issn: 0,
    abstract: 0,
  }

  add({ authors, year, title, journal, volume, pages, doi, issn, abstract }: Reference) {
    const { fields } = this
    this.records += 1
    if (authors) fields.author += 1
    if (year) fields.year += 1
    if (title) fields.title += 1
    if (journal) fields.journal += 1
    if (volume) fields.volume += 1
    if (pages) fields.pages += 1
    if (doi) fields.doi += 1
    if (issn) fields.issn += 1
    if (abstract) fields.abstract += 1
  }
}
