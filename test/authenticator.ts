import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

type Looks = { rpId: string; origin: string; verified?: boolean }
type Question = { challenge: string }
const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest()
const b64 = (data: Uint8Array) => Buffer.from(data).toString('base64url')

/**
 * A device that holds one passkey, as WebAuthn describes it: answers the questions of a page as JSON,
 * with a real key (ES256). Everything it says can be made wrong.
 */
export function anAuthenticator({ rpId, origin, verified = true }: Looks) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  const device = { rpId, origin, verified, counter: 0, statement: new Map<string, unknown>() }

  const about = (flags: number) => {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(device.counter)
    const flag = Buffer.from([flags | 1 | (device.verified ? 4 : 0)])
    return Buffer.concat([sha256(device.rpId), flag, counter])
  }
  const client = (type: string, { challenge }: Question) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: device.origin, crossOrigin: false }))

  return {
    device,
    id: b64(id),
    /** The answer to a question for a new passkey. */
    create(question: string) {
      const { x, y } = publicKey.export({ format: 'jwk' })
      const cose = new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x!, 'base64url')],
        [-3, Buffer.from(y!, 'base64url')],
      ])
      const authData = Buffer.concat([
        about(0x40),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        isoCBOR.encode(cose as never),
      ])
      const attestation = new Map<string, unknown>([
        ['fmt', device.statement.size > 0 ? 'packed' : 'none'],
        ['attStmt', device.statement],
        ['authData', new Uint8Array(authData)],
      ])
      return said(b64(id), {
        clientDataJSON: b64(client('webauthn.create', JSON.parse(question) as Question)),
        attestationObject: b64(isoCBOR.encode(attestation as never)),
        transports: ['internal'],
      })
    },
    /** The answer to a question for the passkey. */
    get(question: string) {
      device.counter += 1
      const data = client('webauthn.get', JSON.parse(question) as Question)
      const authenticatorData = about(0)
      const signed = Buffer.concat([authenticatorData, sha256(data)])
      return said(b64(id), {
        clientDataJSON: b64(data),
        authenticatorData: b64(authenticatorData),
        signature: b64(sign('sha256', signed, privateKey)),
      })
    },
  }
}

const said = (id: string, response: object) =>
  JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response })
