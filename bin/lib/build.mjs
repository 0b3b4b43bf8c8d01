import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { spawn } from 'node:child_process'
import { anyNode, plainError, root } from './pinned-node.mjs'

/** What is made from the sources: from which, by what, and where the result is. */
export const products = [
  {
    name: 'pages',
    from: [
      'src',
      'engines',
      'public',
      'package-lock.json',
      'vite.config.ts',
      'react-router.config.ts',
    ],
    except: /\.test\.tsx?$|\.sql$|\.md$/,
    command: ['node_modules/@react-router/dev/bin.cjs', 'build'],
    result: () => 'build/server/index.js',
  },
  {
    name: 'empty database',
    from: ['src/kernel/database/make-snapshot.ts', 'src/kernel/database/pglite-options.ts'],
    except: /\.test\.ts$|\.md$/,
    command: ['src/kernel/database/make-snapshot.ts'],
    result: (folder) => `build/pglite-snapshot-${pgliteVersion(folder)}.tar.gz`,
  },
]

/** Builds what is stale, one product after the other. */
export const buildIfStale = async (say, folder = root) => {
  for (const product of products) {
    const stamp = join(folder, 'build', `.stamp-${product.name.replace(' ', '-')}`)
    const fingerprint = fingerprintOf(product, folder)
    const result = join(folder, product.result(folder))
    if (existsSync(result) && read(stamp) === fingerprint) continue
    say(product.name)
    rmSync(result, { force: true })
    await run(product, folder)
    mkdirSync(join(folder, 'build'), { recursive: true })
    writeFileSync(stamp, fingerprint)
  }
}

/** A hash of the contents of all that a product is made from. */
export const fingerprintOf = ({ from, except }, folder = root) => {
  const hash = createHash('sha256')
  for (const path of from.flatMap((name) => filesIn(folder, name)))
    if (!except.test(path)) {
      const content = readFileSync(join(folder, path))
      hash.update(`${path}\n${content.length}\n`).update(content)
    }
  return hash.digest('hex')
}

const pgliteVersion = (folder) =>
  JSON.parse(read(join(folder, 'package.json'))).dependencies['@electric-sql/pglite']

const filesIn = (folder, name) => {
  const path = join(folder, name)
  if (!existsSync(path)) return []
  const inside = listing(path)
  return inside ? inside.sort().map((file) => join(name, file).replaceAll(sep, '/')) : [name]
}

const listing = (path) => {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(path.length + 1))
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined
    throw error
  }
}

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)

const run = ({ name, command }, folder) =>
  new Promise((resolve, reject) => {
    const child = spawn(anyNode(), command, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    })
    let output = ''
    child.stdout.on('data', (data) => (output += data))
    child.stderr.on('data', (data) => (output += data))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(plainError(`Building the ${name} failed:\n${output}`))
    })
  })
