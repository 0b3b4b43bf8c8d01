import type { Mail } from '../mime/mail.ts'
import type { Kind } from './kind-of.ts'

const machines =
  /^(mailer-?daemon|mail-?daemon|postmaster|mail-delivery-(system|subsystem)|maildelivery|microsoftexchange[0-9a-f]{8,}|bounces?|bounce-.*|mdaemon|mmdf|no-?reply-?dsn|exchange-?system)@?/i
const names =
  /(mail delivery (sub)?system|mail delivery service|postmaster|system administrator|systemadministratör|mail administrator|microsoft outlook|internet mail delivery|mailer-daemon)/i

const subjects =
  'undeliver(able|ed)( mail)?|non[- ]?deliver(y|able)( report| notification)?|delivery (status notification|failure|failed|has failed|problem|notification|report|error|incomplete)|' +
  'mail (delivery (failed|failure|error|system|problem)|system error|could not be delivered|failure)|message (delivery failure|undeliverable|not delivered|you sent blocked)|failure notice|fail(ed|ure) (delivery|mail)|' +
  "returned mail|returned to sender|mail returned|warning: (could not send message|message .* delayed)|delayed( mail)?|unable to deliver|your message (could not|wasn't|to .+ (could not|couldn't))|" +
  'address not found|message (blocked|rejected|not delivered)|rejected|' +
  'oleveransbart|olevererbart|olevererat|ej levererat|kunde inte levereras|leveransfel|leveransen misslyckades|leveransstatus|meddelandet kunde inte levereras|det gick inte att leverera|försenad leverans|obeställbart?|retur(nerat)? (meddelande|mejl|e-?post)|' +
  'unzustellbar|nicht zustellbar|zustellung (fehlgeschlagen|verzögert)|unzustellbare nachricht|fehlgeschlagene zustellung|zustellungsfehler|' +
  'non remis|échec de (la )?(remise|distribution)|courrier non remis|message non distribué|non distribuable|no se puede entregar|no entregado|error de entrega|mensaje no entregado|' +
  'non recapitabile|mancato recapito|mancata consegna|onbestelbaar|niet bezorgd|bezorging mislukt|kan ikke leveres|ikke leverbar|kunne ikke leveres|uleverbar|ikke levert|uanbringelig|levering mislyk|' +
  'toimittamaton|ei voida toimittaa|palautettu viesti|nie można dostarczyć|niedostarczon[ay]|zwrot|não entregue|falha na entrega|não é possível entregar|' +
  'не доставлено|недоставленное|не удается доставить|сообщение не доставлено|无法送达|未传递|退信|系统退信|配信不能|配信できませんでした|返送'
const subject = new RegExp(`^\\W{0,4}(\\[?(spam|extern|external)\\]?:? ?)?(${subjects})`, 'iu')

const reasons =
  /(\b5[.\d]{2,}\b|\b5\d\d[ -]|user unknown|unknown user|no such user|does(n't| not) exist|mailbox (is )?(full|unavailable|not found)|over quota|could not be delivered|couldn't be (found|delivered)|wasn't (found|delivered)|undeliverable|permanent (fatal )?error|delivery to the following|failed permanently|host (or domain name )?not found|kunde inte levereras|finns inte|gick inte att leverera|hittades inte|okänd (mottagare|användare)|brevlådan är full|nicht zugestellt|konnte nicht|unbekannt|n'a pas pu être|no se pudo|non è stato possibile|kon niet|kunne ikke|ei voitu|nie mógł|не удалось|无法)/iu

/** A bounce in free text: a machine's name, the words of one, and better both. */
export function bounceOf(mail: Mail, text: string): Kind | undefined {
  const h = mail.headers
  const failed = h.addresses('x-failed-recipients').map(({ address }) => address)
  const said = subject.test(mail.subject)
  const isReport = /delivery-status/i.test(mail.type.params['report-type'] ?? '')
  const isNdr = h.has('x-ms-exchange-message-is-ndr')
  const machine =
    machines.test(mail.from?.address ?? '') ||
    names.test(mail.from?.name ?? '') ||
    /^<\s*>$/.test(h.raw('return-path') ?? '')
  const fits =
    failed.length > 0 ||
    isReport ||
    isNdr ||
    (machine && said) ||
    (isMachineOnly(mail) && reasons.test(text))
  if (!fits) return undefined
  const recipients = failed.length > 0 ? failed : addressesIn(text, mail)
  const delayed =
    /\b(delayed|försenad|verzögert|still being|not yet been delivered|will (be )?retr(y|ied))\b/iu.test(
      mail.subject,
    )
  return {
    kind: 'bounce',
    by: failed.length > 0 ? 'failed-recipients' : 'words',
    recipients,
    ...(delayed && { delayed }),
  }
}

const isMachineOnly = ({ from }: Mail) =>
  /^(mailer-?daemon|mail-?daemon)/i.test(from?.address ?? '')

/** The first address that the report tells of and that is neither its sender's nor ours. */
function addressesIn(text: string, mail: Mail): string[] {
  const own = new Set([mail.from, ...mail.to].map((one) => one?.address))
  const start = text.slice(0, 4_000).toLowerCase()
  const all = [...start.matchAll(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/gu)].map(
    ([it]) => it,
  )
  return [...new Set(all)].filter((one) => !own.has(one) && !machines.test(one)).slice(0, 1)
}
