import { trialNumbers } from './identifiers.ts'

/**
 * What a record is, as far as it matters: a notice about an article, an answer to one, an entry in a
 * trial register, a preprint and a meeting abstract are not the article.
 */
export type Kind = 'article' | 'notice' | 'answer' | 'registration' | 'preprint' | 'meeting'

const notice =
  /^\W*(((author|publisher|editorial)'?s? )?(erratum|errata|corrigend(um|a)|correction|addendum|retraction|retracted publication|notice of (retraction|concern|withdrawal)|withdrawal|expression of concern|editorial expression of concern|publisher'?s note|rättelse|berichtigung|fe de erratas)\b(?!\s+(of|for)\s+(an?|the)?\s*\w+\s+(in|by|with|using|after)\b)|(retraction|withdrawal) notice)/i
const noticeAtEnd =
  /[:.(-]\s*\(?(erratum|corrigendum|correction|retraction|expression of concern)\)?\W*$/i
const answer =
  /^\W*(re|reply|replies|response|responses|in reply|(the )?(author|authors|author's|authors')(’s|')? (reply|response)|comments?|commentary|letter|discussion|invited (commentary|discussion)|editorial comment(ary)?|rebuttal|rejoinder)\b\s*(:|to\b|on\b|by\b|from\b|regarding\b|of\b|-|\.|$)/i
const answerAtEnd =
  /[:.?!,(—–-]\s*\(?(a |the )?(author'?s?'? |authors’ )?(reply|response|rebuttal|comment|in reply|authors)( to .*)?\)?\W*$/i
const register =
  /clinicaltrials?\.gov|trialsearch|ictrp|clinical ?trials? ?register|controlled-trials|isrctn\.|anzctr|chictr/i
const preprints =
  /\b(medrxiv|biorxiv|arxiv|ssrn|research square|preprints?(\.org)?|chemrxiv|psyarxiv|osf preprints|authorea|techrxiv)\b/i
const preprintDoi = /^10\.(1101|2139|21203|48550|20944|26434|312[123]\d|22541)\//
const preprintButNot = /^10\.1101\/(gr|gad|cshperspect|lm|pdb|rna|sqb|mcs|gad)\b/
const meeting = /conference|proceeding|meeting|congress|^cpaper|^conf/i
const meetingIssue = /meeting|abstract|conference|congress/i

export type KindFields = {
  title: string
  journal: string
  type: string
  doi: string
  url: string
  accession: string
  issue: string
}

export function readKind({ title, journal, type, doi, url, accession, issue }: KindFields): Kind {
  if (
    notice.test(title) ||
    noticeAtEnd.test(title) ||
    /\b(erratum|corrigendum|retraction notice)\b/i.test(type)
  )
    return 'notice'
  if (answer.test(title) || answerAtEnd.test(title)) return 'answer'
  if (register.test(journal) || /trial registry|clinical trial record/i.test(type))
    return 'registration'
  if (!journal && (register.test(url) || trialNumbers(accession).length > 0)) return 'registration'
  if (preprints.test(journal) || /preprint/i.test(type)) return 'preprint'
  if (
    preprintDoi.test(doi) &&
    !preprintButNot.test(doi) &&
    !/genome|genes|learning|rna|cold spring/i.test(journal)
  )
    return 'preprint'
  return meeting.test(type) || meetingIssue.test(issue) || /\bconference$/i.test(journal)
    ? 'meeting'
    : 'article'
}
