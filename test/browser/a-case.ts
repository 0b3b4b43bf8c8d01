import { inject } from 'vitest'
import { lettersTo, letterTo, linksOf } from './letters.ts'

type Order = { subject: string; email: string; lang?: 'sv' | 'en' }

/** Orders a search as somebody without an account; the case's number, and the mailed link to follow it. */
export async function aCase({ subject, email, lang = 'sv' }: Order) {
  const { url } = inject('given')
  const before = (await lettersTo(email)).length
  const form = new URLSearchParams({
    step: 'send',
    subject,
    message: 'Vi behöver hjälp med en sökning.',
    'fields.question': 'Vad hjälper?',
    'fields.reviewType': 'scoping',
    'fields.neededBy': '2030-03-01',
    'requester.name': 'Signe Hultgren',
    'requester.email': email,
  })
  const answer = await fetch(`${url}/services/systematic-search/order`, {
    method: 'POST',
    body: form,
    headers: { origin: url, 'accept-language': lang },
    redirect: 'manual',
  })
  const receipt = answer.headers.get('location')
  if (answer.status !== 302 || !receipt) throw new Error(`no case: ${answer.status}`)
  const number = /\d{4}-\d{4,}/.exec(receipt)![0]
  const letter = await letterTo(email, before + 1)
  const follow = linksOf(letter).find((link) => link.includes(`/cases/${number}?key=`))!
  return { number, receipt, follow }
}
