import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Lends a folder on a small file system of its own. Needs root. */
export const onDiskOf = async (
  megabytes: number,
  drill: (folder: string) => Promise<void>,
  options = '',
) => {
  const folder = mkdtempSync(join(tmpdir(), 'navet-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m${options}`, 'tmpfs', folder])
  try {
    await drill(folder)
  } finally {
    execFileSync('umount', ['-l', folder])
    rmdirSync(folder)
  }
}

export const say = (sentence: string) => process.stdout.write(`${sentence}\n`)
