// Half of all files under 80 lines, none over 300: a reader should not have to hold more at once.
import { readFileSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

export const limit = 300
export const half = 80

const folders = ['src', 'engines', 'test', 'bench', 'bin', 'tools']
const code = /\.(ts|tsx|mjs)$|^bin\/setup-tests$/
// Words, the demo unit's texts, the plan's structure and golden files are data, not code.
const data = /(^|\/)(node_modules|golden|demo|structure|planted|data)\/|(text|words)\.ts$/

/** The code files of the project, with their number of lines. */
export const sizesIn = (folder) =>
  folders
    .flatMap((name) => listing(join(folder, name)).map((path) => `${name}/${path}`))
    .filter((path) => code.test(path) && !data.test(path))
    .map((path) => ({ path, lines: linesOf(readFileSync(join(folder, path), 'utf8')) }))

/** What is too large, one sentence each. */
export const problemsIn = (sizes) => {
  const tooLong = sizes
    .filter((it) => it.lines > limit)
    .map((it) => `${it.path} has ${it.lines} lines, more than ${limit}: make it a folder`)
  const short = sizes.filter((it) => it.lines < half).length
  const shortShare = `${short} of ${sizes.length} files are under ${half} lines, fewer than half`
  return short * 2 < sizes.length ? [...tooLong, shortShare] : tooLong
}

const linesOf = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

const listing = (folder) => {
  try {
    return readdirSync(folder, { recursive: true }).map((path) => path.replaceAll(sep, '/'))
  } catch (error) {
    if (error.code === 'ENOENT') return []
    throw error
  }
}

const main = () => {
  const sizes = sizesIn(root)
  const problems = problemsIn(sizes)
  for (const problem of problems) console.error(problem)
  const middle = sizes.map((it) => it.lines).sort((a, b) => a - b)[Math.floor(sizes.length / 2)]
  console.log(`${sizes.length} files, the middle one ${middle} lines, ${problems.length} problems`)
  if (problems.length > 0 || sizes.length === 0) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
