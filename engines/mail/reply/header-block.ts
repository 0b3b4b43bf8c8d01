import type { Address } from '../mime/headers.ts'

/** The header that Outlook and its kin put over what they quote, in the languages of its users. */
const from =
  'from|från|von|de|da|van|fra|lähettäjä|od|от|від|expéditeur|remitente|mittente|afzender|avsender|afsender|avsändare|absender|发件人|寄件者|寄件人|差出人|送信者|보낸 사람|feladó|de la|gönderen|kimden|od|från adress|kimi'
const sent =
  "sent|date|skickat|skickat den|datum|gesendet|envoyé|envoye|le|fecha|enviado( el)?|enviada( em)?|enviado em|data|inviato|verzonden|sendt|dato|lähetetty|päivämäärä|päiväys|wysłano|дата|отправлено|надіслано|odesláno|发送时间|发送日期|日期|寄件日期|送信日時|日時|보낸 날짜|날짜|küldve|elküldve|dátum|trimis|gönderildi|gönderme tarihi|tarih|date d'envoi"
const to =
  'to|till|an|à|a|para|aan|til|vastaanottaja|do|кому|destinataire|destinatario|destinatário|mottagare|modtager|mottaker|收件人|宛先|받는 사람|címzett|komu|kime|către'
const other =
  'cc|kopia|kopio|kopi|kopie|dw|udw|copie à|copie|cópia|copia|копия|抄送|参照|reply-to|svara till|bcc|ämne|subject|betreff|objet|asunto|oggetto|onderwerp|emne|aihe|temat|assunto|тема|主题|主旨|件名|제목|tárgy|předmět|predmet|subiect|konu|prioritet|vikt|importance|wichtigkeit|bifogade filer|attachments|anlagen|organisation|mötestid|plats|when|where|när|var'

const field = (words: string) =>
  new RegExp(`^[\\s*_>|]*(${words})\\s*[:：]\\*?(\\s|\\*|$|\\S)`, 'iu')
const isFrom = field(from)
const isSent = field(sent)
const isTo = field(to)
const isOther = field(other)

/** Does a quoted header begin at this line? It has the sender first (or the date), and two more fields close by. */
export function isHeaderBlock(lines: string[], at: number): boolean {
  const first = lines[at]!
  const byFrom = isFrom.test(first)
  if (!byFrom && !isSent.test(first) && !isOther.test(first)) return false
  if (first.length > 300) return false
  const kinds = new Set<string>([byFrom ? 'from' : isSent.test(first) ? 'sent' : 'other'])
  let fields = 1
  let strange = 0
  let addressed = first.includes('@')
  for (let next = at + 1; next < lines.length && next < at + 14 && strange < 4; next++) {
    const line = lines[next]!
    if (line.trim() === '') {
      // Some clients part the fields by blank lines; a text begins after one.
      if (fields >= 3) break
      continue
    }
    const kind = isFrom.test(line)
      ? 'from'
      : isSent.test(line)
        ? 'sent'
        : isTo.test(line)
          ? 'to'
          : isOther.test(line)
            ? 'other'
            : ''
    if (!kind) {
      strange++
      continue
    }
    kinds.add(kind)
    addressed ||= line.includes('@')
    fields++
  }
  return (
    kinds.has('from') &&
    fields >= 3 &&
    // From, to and a date alone are a journey, and without a date a log: a quoted header tells more.
    (kinds.has('sent')
      ? kinds.has('other') || addressed
      : kinds.has('to') && kinds.has('other') && addressed)
  )
}

const originals =
  'original message|original appointment|ursprungligt meddelande|originalmeddelande|ursprungligt mejl|ursprüngliche nachricht|originalnachricht|original-?nachricht|urspr.{1,3}ngliche nachricht|' +
  "message d'origine|message original|message initial|mensaje original|messaggio originale|oorspronkelijk bericht|opprinnelig melding|opprinnelig e-post|oprindelig meddelelse|original meddelelse|" +
  'alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|mensagem original|исходное сообщение|оригинальное сообщение|вихідне повідомлення|原始邮件|原始郵件|原始信件|元のメッセージ|오리지널 메시지|원본 메시지|původní zpráva|pôvodná správa|eredeti üzenet|mesaj original|özgün ileti|orijinal mesaj|reply message|vorige bericht|original e-?mail|ursprungligt mail'
const original = new RegExp(`^[\\s>*]*[-_=]{2,}\\s*(${originals})\\s*[-_=]{2,}`, 'iu')
const aboveThis =
  /^[\s>]*[-#=*_~]{2,}.{0,6}(svara ovanför|skriv (ditt svar )?ovanför|(please )?(type|write) your reply above|reply above|write above|bitte (schreiben|antworten) sie über)/iu

export const isOriginalMark = (line: string) => original.test(line) || aboveThis.test(line)

const forwards =
  'forwarded message|vidarebefordrat (meddelande|brev|mejl)|vidaresänt meddelande|weitergeleitete nachricht|message transféré|message réexpédié|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht|videresendt (melding|meddelelse|besked|e-post)|' +
  'välitetty viesti|edelleenlähetetty viesti|wiadomość przekazana|przekazana wiadomość|przesłana wiadomość|mensagem encaminhada|пересылаемое сообщение|пересланное сообщение|转发邮件|轉寄郵件|轉寄訊息|转发的邮件|転送メッセージ|전달된 메시지|přeposlaná zpráva|továbbított üzenet|mesaj redirecționat|iletilmiş mesaj|iletilen mesaj'
const forward = new RegExp(
  `^[\\s>*]*([-_=]{2,}\\s*(${forwards})|(begin forwarded message|vidarebefordrat (brev|meddelande|mejl)|anfang der weitergeleiteten (nachricht|e-mail)|début du message (transféré|réexpédié)|inizio messaggio inoltrato|inicio del mensaje reenviado|begin doorgestuurd bericht|start på videresendt (besked|melding))\\s*:?\\s*$)`,
  'iu',
)

export const isForwardMark = (line: string) => forward.test(line)

/** Subjects of mail that was passed on, by any client. */
export const isForwardSubject = (subject: string, text = '') =>
  // Norwegians pass on with VS, Finns answer with it.
  !(/^\s*vs\s*:/i.test(subject) && /^[\s*]*lähettäjä/imu.test(text)) &&
  /^\s*\[?(vb|fwd?|wg|tr|rv|i|doorst|vs|videresendt|enc|pd|пересл|转发|轉寄|転送|vl|fs|továbbítás|ilt|i̇lt)\s*\]?\s*[:：]/iu.test(
    subject,
  )

/** Whom a mail that was passed on came from, by the header that the program quotes; first the outermost. */
export function forwardedFrom(subject: string, text: string): Address | undefined {
  if (!isForwardSubject(subject, text)) return undefined
  const lines = text.split('\n')
  const at = lines.findIndex((line, at) => isFrom.test(line) && isHeaderBlock(lines, at))
  const found = /[:：]\*?\s*"?(.*?)"?\s*[<[(](?:mailto:)?([^\s<>@]+@[^\s<>\])]+)/i.exec(
    lines[at] ?? '',
  )
  return found
    ? { name: found[1]!.replaceAll('*', '').trim(), address: found[2]!.toLowerCase() }
    : undefined
}
