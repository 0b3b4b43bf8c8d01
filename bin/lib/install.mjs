import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainError, root } from './pinned-node.mjs'

/** Runs `npm ci` in a folder whose node_modules are missing or do not fit the lock. */
export const installIfStale = async (folder, say) => {
  const lock = read(folder, 'package-lock.json')
  if (!lock) throw plainError(`${folder} has no package-lock.json`)
  const fingerprint = createHash('sha256').update(lock).digest('hex')
  const mark = join(folder, 'node_modules', '.navet-lock')
  if (read(folder, 'node_modules', '.navet-lock') === fingerprint) return

  if (!fits(lock, read(folder, 'node_modules', '.package-lock.json'))) {
    say()
    await npmCi(folder)
  }
  writeFileSync(mark, fingerprint)
}

const read = (...path) => {
  try {
    return readFileSync(join(...path), 'utf8')
  } catch {
    return undefined
  }
}

// Somebody may have run npm ci by hand: what npm wrote about its work is then as good as our mark.
const fits = (lock, installed) => {
  if (!installed) return false
  const wanted = JSON.parse(lock).packages
  const present = JSON.parse(installed).packages
  const isWanted = ([path, entry]) => same(wanted[path], entry)
  const isPresent = ([path, entry]) => path === '' || entry.optional || present[path]
  return Object.entries(present).every(isWanted) && Object.entries(wanted).every(isPresent)
}

const same = (a, b) => a?.version === b.version && a?.integrity === b.integrity

const npmCi = (folder) =>
  new Promise((resolve, reject) => {
    const child = spawn(
      ...npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']),
      {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
        // npm start runs this file from within npm: its own settings must not leak into a second npm.
        env: Object.fromEntries(
          Object.entries(process.env).filter(([name]) => !name.startsWith('npm_package_')),
        ),
        shell: process.platform === 'win32',
      },
    )
    let output = ''
    child.stdout.on('data', (data) => (output += data))
    child.stderr.on('data', (data) => (output += data))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(plainError(`npm ci failed in ${folder}:\n${output}`))
    })
  })

// The npm that runs us, if any: on a machine with several, it is the one its user chose.
const npm = (args) => {
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  return script?.endsWith('npm-cli.js') && node && !node.startsWith(root)
    ? [node, [script, ...args]]
    : ['npm', args]
}
