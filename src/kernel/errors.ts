import { isUnreachable } from './database/unreachable.ts'
import type { Text2 } from './text.ts'

/** Every way Navet refuses: the status, and the sentence people read. Closed: MECHANISMS, Errors. */
export const refusals = {
  malformed: [400, 'Det gick inte att läsa det som skickades.', 'What was sent could not be read.'],
  bad_cursor: [400, 'Sidmarkören är inte giltig.', 'The page cursor is not valid.'],
  no_token: [401, 'Du behöver logga in.', 'You need to sign in.'],
  forbidden: [403, 'Du får se det här men inte göra det.', 'You may see this, but not do it.'],
  bad_origin: [403, 'Formuläret kom från en annan webbplats.', 'The form came from another site.'],
  elevation_needed: [
    403,
    'Höj först din behörighet, på /admin/elevation. Det du skrev är kvar.',
    'Raise your rights first, at /admin/elevation. What you typed is kept.',
  ],
  sign_in_needed: [
    403,
    'Logga in för att göra det här. Länken till din sida räcker inte.',
    'Sign in to do this. The link to your page is not enough.',
  ],
  not_found: [
    404,
    'Sidan finns inte, eller så får du inte se den.',
    'There is no such page, or you may not see it.',
  ],
  changed_meanwhile: [
    409,
    'Någon annan har ändrat under tiden. Det du skrev är kvar.',
    'Somebody else changed this meanwhile. What you typed is kept.',
  ],
  wrong_state: [409, 'Det går inte i det här läget.', 'That is not possible in this state.'],
  already_done: [409, 'Det är redan gjort.', 'That has been done already.'],
  slot_taken: [409, 'Tiden är redan tagen.', 'The time is already taken.'],
  too_large: [413, 'Filen eller texten är för stor.', 'The file or the text is too large.'],
  wrong_type: [
    415,
    'Den typen av fil eller innehåll tas inte emot.',
    'That kind of file or content is not accepted.',
  ],
  invalid: [422, 'Något behöver rättas.', 'Something needs to be corrected.'],
  key_reused: [
    422,
    'Samma Idempotency-Key har använts med annat innehåll.',
    'The same Idempotency-Key was used with another body.',
  ],
  too_many: [429, 'För många försök. Vänta en stund.', 'Too many attempts. Wait a little.'],
  broken: [
    500,
    'Något gick fel hos oss. Inget har ändrats.',
    'Something went wrong on our side. Nothing was changed.',
  ],
  unavailable: [
    503,
    'Navet når inte sin databas just nu. Inget har ändrats. Försök igen om en stund.',
    'Navet cannot reach its database right now. Nothing was changed. Try again in a moment.',
  ],
} as const satisfies Record<string, readonly [status: number, sv: string, en: string]>
export type RefusalCode = keyof typeof refusals

/** What can be wrong with one field. */
export const fieldErrors = {
  required: ['Fyll i det här.', 'Fill this in.'],
  too_long: ['Texten är för lång.', 'The text is too long.'],
  too_short: ['Texten är för kort.', 'The text is too short.'],
  too_small: ['Värdet är för litet.', 'The value is too small.'],
  too_big: ['Värdet är för stort.', 'The value is too large.'],
  not_email: [
    'Skriv en e-postadress, till exempel namn@example.org.',
    'Write an e-mail address, such as name@example.org.',
  ],
  not_date: [
    'Skriv ett datum som finns, till exempel 2026-11-24.',
    'Write a date that exists, such as 2026-11-24.',
  ],
  not_time: ['Skriv ett klockslag, till exempel 13:15.', 'Write a time, such as 13:15.'],
  not_number: ['Skriv ett tal.', 'Write a number.'],
  not_pattern: ['Det är inte skrivet på rätt sätt.', 'It is not written in the right way.'],
  too_early: ['Det är för tidigt.', 'It is too early.'],
  too_late: ['Det är för sent.', 'It is too late.'],
  too_few: ['Det är för få.', 'There are too few.'],
  too_many_chosen: ['Det är för många.', 'There are too many.'],
  too_many_drafts: [
    'Du har redan 50 sparade utkast. Ta bort något på Min sida först.',
    'You already have 50 saved drafts. Remove one on your page first.',
  ],
  not_choice: ['Välj något av alternativen.', 'Choose one of the options.'],
  not_in_unit: ['Personen arbetar inte här.', 'The person does not work here.'],
  not_reached: [
    'Personen tar inga ärenden där det här hör hemma.',
    'The person takes no cases where this one belongs.',
  ],
  unknown: ['Det finns inte.', 'There is no such thing.'],
  unknown_variable: [
    'Något står inom klamrar { } och går inte att fylla i. Se vilka som finns.',
    'Something stands in braces { } that cannot be filled in. See which there are.',
  ],
  not_hours: [
    'Skriv tider som 9–12, 13–16.30. Lämna tomt när det är stängt.',
    'Write hours such as 9–12, 13–16.30. Leave empty when closed.',
  ],
  overlapping: ['Tiderna går in i varandra.', 'The hours overlap.'],
  away_already: [
    'Personen är redan borta någon av de dagarna.',
    'The person is away on some of those days already.',
  ],
  away_then: ['Personen är själv borta då.', 'The person is away then, too.'],
  before_start: ['Dagen ligger före början.', 'The day is before the beginning.'],
  already_member: ['Personen är redan med.', 'The person belongs to it already.'],
  has_teams: [
    'Avdelningen har grupper. Stäng eller flytta dem först.',
    'The department has teams. Close or move them first.',
  ],
  address_taken: [
    'Adressen hör redan till någon annan.',
    'The address belongs to somebody else already.',
  ],
  slug_taken: ['Den adressen används redan.', 'That address is used already.'],
  not_encrypted: [
    'Lösenord skickas bara krypterat. Välj TLS, eller en https-adress.',
    'Passwords are sent encrypted only. Choose TLS, or an https address.',
  ],
  no_address_column: [
    'Filen har ingen kolumn med adresser. Den ska heta ”e-post” eller ”email”.',
    'The file has no column of addresses. It should be called “email”.',
  ],
  not_yours: [
    'Personen arbetar på en enhet som du inte administrerar.',
    'The person works in a unit that you do not administer.',
  ],
  wrong_password: [
    'Adressen eller lösenordet stämmer inte.',
    'The address or the password is not right.',
  ],
  not_password: ['Lösenordet stämmer inte.', 'The password is not right.'],
  wrong_code: [
    'Koden stämmer inte, eller är redan använd.',
    'The code is not right, or has been used already.',
  ],
  wrong_passkey: [
    'Lösennyckeln gick inte att använda. Försök igen, eller gör på ett annat sätt.',
    'The passkey could not be used. Try again, or do it in another way.',
  ],
  no_columns: [
    'Filen saknar rader eller någon av kolumnerna den ska ha.',
    'The file has no rows, or lacks one of the columns it needs.',
  ],
  refused_lines: [
    'Någon rad går inte att läsa. Inget är sparat.',
    'A line cannot be read. Nothing has been stored.',
  ],
  bad_value: ['Värdet är inte giltigt.', 'The value is not valid.'],
} as const satisfies Record<string, readonly [sv: string, en: string]>
export type FieldError = keyof typeof fieldErrors
export type FieldErrors = Record<string, FieldError[]>

/** Thrown wherever Navet says no; turned into an answer at the border (kernel/web, kernel/http). */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly errors: FieldErrors
  readonly more: Record<string, unknown>
  constructor(code: RefusalCode, errors: FieldErrors = {}, more: Record<string, unknown> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.errors = errors
    this.more = more
  }
  get status(): number {
    return refusals[this.code][0]
  }
}

/** What an error means to whoever asked: a refusal is one, a database that is away too; the rest is ours. */
export const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  return new Refusal(isUnreachable(error) ? 'unavailable' : 'broken')
}

export const notFound = () => new Refusal('not_found')
export const forbidden = () => new Refusal('forbidden')
export const invalid = (errors: FieldErrors) => new Refusal('invalid', errors)
export const conflict = (
  code: 'changed_meanwhile' | 'wrong_state' | 'already_done' | 'slot_taken',
  more: Record<string, unknown> = {},
) => new Refusal(code, {}, more)

export const refusalText = (code: RefusalCode): Text2 => ({
  sv: refusals[code][1],
  en: refusals[code][2],
})
export const fieldErrorText = (code: FieldError): Text2 => ({
  sv: fieldErrors[code][0],
  en: fieldErrors[code][1],
})
