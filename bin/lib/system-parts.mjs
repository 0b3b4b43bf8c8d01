import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { plainError, root } from './pinned-node.mjs'

const parts = [
  { name: 'Chromium', present: () => onPath('chromium', 'chromium-browser', 'google-chrome') },
  { name: 'a PostgreSQL server, 15 or newer', present: () => onPath('postgres') || debianServer() },
  { name: 'Radicale (a CalDAV server)', present: () => onPath('radicale') },
  { name: 'Dovecot (its IMAP server)', present: () => existsSync('/usr/sbin/dovecot') },
]

/** Sees to it that the tests find the system's parts: installs them on Debian, or names them. */
export const systemParts = async () => {
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const { status } = spawnSync('bash', [join(root, 'bin', 'setup-tests')], { stdio: 'inherit' })
    if (status !== 0) throw plainError('bin/setup-tests failed.')
  }
  const missing = parts.filter((part) => !part.present()).map((part) => part.name)
  if (missing.length > 0)
    throw plainError(
      `The tests need ${missing.join(' and ')}. On Debian, bin/setup-tests installs it (as root).`,
    )
}

const onPath = (...names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => names.some((name) => existsSync(join(folder, name))))

const debianServer = () => {
  const base = '/usr/lib/postgresql'
  const versions = existsSync(base) ? readdirSync(base) : []
  return versions.some(
    (version) => Number(version) >= 15 && existsSync(join(base, version, 'bin', 'postgres')),
  )
}
