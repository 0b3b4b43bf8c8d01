import iconv from 'iconv-lite'
import libmime from 'libmime'

/** One message of a golden file: its bytes, and what is to be found in it. */
export type Sample = { name: string; kind: string; raw: Buffer; text: string | null }

/**
 * Golden files hold messages as people can read them; a line `@ …` says how the wire carried one.
 * `qp utf-8`, `base64 koi8-r`: transfer encoding and charset. `html`: HTML alone, quoted-printable.
 * `raw utf-8 as iso-8859-1`: eight bits under a wrong name. `report`, `relayed`, `arf`, `invitation`: parts.
 */
export function samplesIn(text: string): Sample[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((piece) => {
      const [title, ...rest] = piece.split('\n')
      const [name, kind] = title!.split(' | ')
      const [message, expected] = rest.join('\n').split(/^--- ?\n/m)
      return { name: name!, kind: kind!.trim(), raw: rawOf(message!), text: expected?.trimEnd() || null }
    })
}

function rawOf(written: string): Buffer {
  const how = /^@ (.*)\n/.exec(written)?.[1]
  const rest = how ? written.slice(written.indexOf('\n') + 1) : written
  const [head, ...paragraphs] = rest.split('\n\n')
  const body = `${paragraphs.join('\n\n').trimEnd()}\n`
  const lines = withDefaults(head!).map(encodedHeader)
  if (!how) {
    const plain = lines.some((line) => /^content-type:/i.test(line))
      ? []
      : ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit']
    return Buffer.from([...lines, ...plain, '', body].join('\n'))
  }
  return Buffer.concat([Buffer.from([...lines, ''].join('\n')), partsOf(how, body)])
}

function withDefaults(head: string): string[] {
  const lines = head.split('\n')
  const missing = (name: string) => !lines.some((line) => line.toLowerCase().startsWith(`${name}:`))
  return [
    ...(missing('from') ? ['From: Ann Other <ann.other@example.com>'] : []),
    ...(missing('to') ? ['To: bibliotek@example.org'] : []),
    ...lines,
    ...(missing('message-id') ? [`Message-ID: <${Buffer.from(head).toString('base64url').slice(0, 60)}@x>`] : []),
    'Date: Tue, 5 May 2026 10:12:00 +0200',
    'MIME-Version: 1.0',
  ]
}

const encodedHeader = (line: string) => {
  // oxlint-disable-next-line no-control-regex -- what is not ASCII has to be encoded
  if (/^[\x00-\x7f]*$/.test(line) || /^(from|to|cc):/i.test(line)) return line
  const colon = line.indexOf(':')
  return `${line.slice(0, colon)}: ${libmime.encodeWords(line.slice(colon + 1).trim(), 'Q', 52)}`
}

function partsOf(how: string, body: string): Buffer {
  const [first, ...more] = how.split(' ')
  if (first === 'qp' || first === 'base64') return encoded('plain', body, first, more[0]!)
  if (first === 'html') return encoded('html', body, 'qp', 'utf-8')
  if (first === 'raw') {
    const [charset, , label] = more
    const type = label === 'none' ? '' : `Content-Type: text/plain; charset=${label}\n`
    return Buffer.concat([Buffer.from(`${type}Content-Transfer-Encoding: 8bit\n\n`), iconv.encode(body, charset!)])
  }
  const second = extra[first!]
  if (!second) throw new Error(`no form ${how}`)
  return Buffer.from(
    `Content-Type: ${second.whole}; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${body}\n--b\n${second.part}\n--b--\n`,
  )
}

function encoded(kind: string, body: string, how: 'qp' | 'base64', charset: string) {
  const bytes = iconv.encode(body, charset)
  const [name, text] =
    how === 'qp'
      ? ['quoted-printable', libmime.foldLines(qp(bytes), 76)]
      : ['base64', bytes.toString('base64').replace(/.{76}/g, '$&\n')]
  return Buffer.from(`Content-Type: text/${kind}; charset=${charset}\nContent-Transfer-Encoding: ${name}\n\n${how === 'qp' ? qp(bytes) : text}\n`)
}

/** Every byte that is not plain is written out; lines are broken softly. */
const qp = (bytes: Buffer) =>
  [...bytes]
    .map((byte) => (byte === 10 ? '\n' : byte < 33 || byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte)))
    .join('')
    .replace(/([^\n]{70}[^\n=]{0,3})(?=[^\n]{3})/g, '$1=\n')

const status = (action: string) =>
  `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; gammal@example.org\nAction: ${action}\nStatus: ${action === 'failed' ? '5.1.1' : '2.0.0'}`
const extra: Record<string, { whole: string; part: string }> = {
  report: {
    whole: 'multipart/report; report-type=delivery-status',
    part: `${status('failed')}\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <letter.1@navet.example.org>\nSubject: x`,
  },
  relayed: { whole: 'multipart/report; report-type=delivery-status', part: status('relayed') },
  arf: {
    whole: 'multipart/report; report-type=feedback-report',
    part: 'Content-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: x/1\nVersion: 1',
  },
  invitation: {
    whole: 'multipart/alternative',
    part: 'Content-Type: text/calendar; method=REQUEST; charset=utf-8\n\nBEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR',
  },
}
