import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Hub } from '../context.ts'
import { secretOf } from '../secret.ts'

/** Where the key stands in NAVET_REPLY_ADDRESS. */
const place = '{key}'
const signatureBytes = 8

/**
 * The address that answers about a record go to: its id and a signature, in letters and digits that no
 * mail server changes (addresses lose their case on the way). Undefined where no such address is set.
 */
export function replyAddress(hub: Hub, threadId: string): string | undefined {
  const { replyAddress } = hub.settings
  if (!replyAddress) return undefined
  const id = threadId.replaceAll('-', '')
  return replyAddress.replace(place, `${id}${signatureOf(hub, id).toString('hex')}`)
}

/** The record that an address was made for; undefined where it is another address, or was not made by us. */
export function threadOfAddress(hub: Hub, address: string): string | undefined {
  const { replyAddress } = hub.settings
  if (!replyAddress) return undefined
  const [before, after] = replyAddress.toLowerCase().split(place) as [string, string]
  const given = address.toLowerCase()
  if (!given.startsWith(before) || !given.endsWith(after)) return undefined
  const key = given.slice(before.length, given.length - after.length)
  const [, id, signature] = /^([0-9a-f]{32})([0-9a-f]{16})$/.exec(key) ?? []
  if (!id || !timingSafeEqual(Buffer.from(signature!, 'hex'), signatureOf(hub, id)))
    return undefined
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

const signatureOf = (hub: Hub, id: string) =>
  createHmac('sha256', secretOf(hub)).update(`reply ${id}`).digest().subarray(0, signatureBytes)
