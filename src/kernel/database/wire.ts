type Message = { kind: 'ssl' | 'cancel' | 'startup' | 'typed'; message: Uint8Array }

const SSL_REQUEST = 80877103
const GSS_REQUEST = 80877104
const CANCEL_REQUEST = 80877102

/** Splits what a PostgreSQL client sent into whole messages; `rest` waits for more. */
export const splitMessages = (received: Buffer, started: boolean) => {
  const messages: Message[] = []
  let at = 0
  let typed = started
  for (;;) {
    const lengthAt = typed ? at + 1 : at
    if (received.length < lengthAt + (typed ? 4 : 8)) break
    const end = lengthAt + received.readInt32BE(lengthAt)
    if (received.length < end) break
    const message = new Uint8Array(received.subarray(at, end))
    const kind = typed ? 'typed' : kindOf(received.readInt32BE(at + 4))
    if (kind === 'startup') typed = true
    messages.push({ kind, message })
    at = end
  }
  return { messages, rest: received.subarray(at) }
}

const kindOf = (code: number): Message['kind'] => {
  if (code === SSL_REQUEST || code === GSS_REQUEST) return 'ssl'
  return code === CANCEL_REQUEST ? 'cancel' : 'startup'
}
