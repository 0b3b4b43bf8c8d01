// Every word on the screen has both languages, with the same {placeholders} in each.
import { existsSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What is wrong with one set of words, one sentence each. */
export const problemsIn = (words) =>
  Object.entries(words).flatMap(([key, word]) => {
    const missing = ['sv', 'en'].filter((lang) => formsOf(word[lang]).some((form) => !form.trim()))
    const problems = missing.map((lang) => `${key} is empty in ${lang}`)
    if (missing.length === 0 && placeholders(word.sv) !== placeholders(word.en))
      problems.push(`${key} has other placeholders in sv than in en`)
    return problems
  })

const formsOf = (word) => (typeof word === 'string' ? [word] : (word ?? ['']))

const placeholders = (word) => {
  const found = formsOf(word)
    .join(' ')
    .matchAll(/\{(\w+)\}/g)
  return [...new Set([...found].map((it) => it[1]))].sort().join(' ')
}

const isWords = (value) =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  Object.values(value).length > 0 &&
  Object.values(value).every((it) => it && typeof it === 'object' && 'sv' in it && 'en' in it)

const filesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .filter((path) => /(^|[/\\-])(text|words)\.ts$/.test(path))
        .map((path) => join(folder, path))
    : []

const main = async () => {
  let keys = 0
  let problems = 0
  for (const path of [...filesIn(join(root, 'src')), ...filesIn(join(root, 'engines'))])
    for (const words of Object.values(await import(pathToFileURL(path).href)).filter(isWords)) {
      keys += Object.keys(words).length
      for (const problem of problemsIn(words)) {
        problems += 1
        console.error(`${path.slice(root.length).replaceAll(sep, '/')}: ${problem}`)
      }
    }
  console.log(`${keys} words, ${problems} problems`)
  if (problems > 0) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
