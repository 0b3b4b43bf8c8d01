// Reads the locks: what is shipped and what only builds and tests may have which licence; nothing
// may need an install script, and no lock may say where a package was fetched from.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

const shipped = new Set(
  (
    'MIT MIT-0 BSD-2-Clause BSD-3-Clause ISC Apache-2.0 0BSD BlueOak-1.0.0 CC0-1.0 ' +
    'Unicode-3.0 Unicode-DFS-2016 Zlib PostgreSQL MPL-2.0 OFL-1.1'
  ).split(' '),
)
const buildAndTests = new Set([...shipped, 'CC-BY-4.0', 'Python-2.0'])

// Packages let in by name, each with its reason.
const letIn = new Map([
  ['isbot', 'Unlicense: given to the public domain, as CC0 is'],
  ['png-js', 'MIT by its LICENSE file; its package.json forgets to say so'],
  // LGPL only as an unmodified shared library: none so far
])
// Packages that have an install script and work without it.
const scriptNotNeeded = new Set(['fsevents'])

const locks = ['package-lock.json', 'tools/borders/package-lock.json']

/** What is wrong with a lock, one sentence each. */
export const problemsIn = (lock) =>
  Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, entry]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
      const id = `${name} ${entry.version}`
      const allowed = entry.dev ? buildAndTests : shipped
      const problems = []
      if (!letIn.has(name) && !mayUse(entry.license, allowed))
        problems.push(`${id} has the licence ${entry.license ?? '(none stated)'}`)
      if (entry.hasInstallScript && !scriptNotNeeded.has(name))
        problems.push(`${id} has an install script`)
      if (entry.resolved) problems.push(`${id} says where it was fetched from`)
      if (!entry.integrity) problems.push(`${id} has no checksum`)
      return problems
    })

const mayUse = (expression, allowed) =>
  typeof expression === 'string' &&
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((part) => part.split(' AND ').every((name) => allowed.has(name.trim())))

const main = () => {
  let packages = 0
  let problems = 0
  for (const path of locks) {
    const lock = JSON.parse(readFileSync(join(root, path), 'utf8'))
    packages += Object.keys(lock.packages).length - 1
    for (const problem of problemsIn(lock)) {
      problems += 1
      console.error(`${path}: ${problem}`)
    }
  }
  console.log(`${packages} packages, ${problems} problems`)
  if (problems > 0 || packages === 0) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
