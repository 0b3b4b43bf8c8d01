import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { createGunzip } from 'node:zlib'
import type { Readable } from 'node:stream'

const BLOCK = 512

/**
 * Unpacks a gzipped tar of our own making (ustar, folders and files, short names) and syncs it:
 * PostgreSQL takes for granted that what it did not write itself is on the disk.
 */
export const extractTar = async (archive: Readable, into: string) => {
  const tar = Buffer.concat(await archive.pipe(createGunzip()).toArray())
  mkdirSync(into, { mode: 0o700 })
  for (let at = 0; at + BLOCK <= tar.length;) {
    const header = tar.subarray(at, at + BLOCK)
    const name = textAt(header, 345, 155) + textAt(header, 0, 100)
    if (name === '') break
    const size = Number.parseInt(textAt(header, 124, 12), 8) || 0
    const path = join(into, normalize(`/${name}`))
    at += BLOCK
    if (textAt(header, 156, 1) === '5') mkdirSync(path, { recursive: true, mode: 0o700 })
    else writeSynced(path, tar.subarray(at, at + size))
    at += Math.ceil(size / BLOCK) * BLOCK
  }
}

const textAt = (header: Buffer, at: number, length: number) => {
  const text = header.subarray(at, at + length).toString('utf8')
  const end = text.indexOf('\0')
  return (end === -1 ? text : text.slice(0, end)).trim()
}

const writeSynced = (path: string, content: Buffer) => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const file = openSync(path, 'w', 0o600)
  try {
    for (let written = 0; written < content.length;) written += writeSync(file, content, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
