// Looks for imports that cross a border. It first proves, on a small planted tree with one crossing
// per rule, that every rule still sees; then it reads the real sources.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import { rulesFor } from './rules.mjs'

const here = dirname(fileURLToPath(import.meta.url))

/** All crossings in a tree, as { rule, from, to }, and how many files were seen. */
export const crossingsIn = async (root, change = (rules) => rules) => {
  const folders = ['src', 'engines'].filter((name) => existsSync(join(root, name)))
  const ruleSet = { forbidden: change(rulesFor(orderIn(root))) }
  const { output } = await cruise(folders, {
    baseDir: root,
    ruleSet,
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  })
  const seen = output.modules.map((it) => it.source).filter((path) => isSource(path))
  const present = folders.flatMap((folder) => sourcesIn(root, folder))
  const crossings = output.summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    from,
    to: cycle ? cycle.map((step) => step.name ?? step).join(' → ') : to,
  }))
  return { crossings, seen, present, comments: commentsOf(ruleSet) }
}

/** The modules in the order of src/modules.ts: it imports them lowest first. */
export const orderIn = (root) => {
  const source = readFileSync(join(root, 'src', 'modules.ts'), 'utf8')
  const order = [...source.matchAll(/modules\/([a-z-]+)\/module\.ts'/g)].map((found) => found[1])
  if (order.length === 0) throw new Error('src/modules.ts imports no module.ts')
  return order
}

const commentsOf = ({ forbidden }) => new Map(forbidden.map((it) => [it.name, it.comment]))

const isSource = (path) => /^(src|engines)\/.*\.(ts|tsx|mjs)$/.test(path)

const sourcesIn = (root, folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((path) => `${folder}/${path.replaceAll(sep, '/')}`)
    .filter((path) => isSource(path) && !path.includes('node_modules/'))

const main = async () => {
  const blind = await blindRules()
  for (const name of blind) console.error(`The rule ${name} no longer sees what is planted for it.`)

  const { crossings, seen, present, comments } = await crossingsIn(join(here, '..', '..'))
  for (const { rule, from, to } of crossings)
    console.error(`${from}\n  → ${to}\n  ${rule}: ${comments.get(rule)}`)
  const unseen = present.filter((path) => !seen.includes(path))
  for (const path of unseen) console.error(`${path} was not read`)

  console.log(`${seen.length} files, ${crossings.length} crossings`)
  if (blind.length + crossings.length + unseen.length > 0 || seen.length === 0) process.exitCode = 1
}

/** Rules that fail to report their planted crossing, and planted files that no rule reports. */
export const blindRules = async (change) => {
  const { crossings, comments } = await crossingsIn(join(here, 'planted'), change)
  const reported = new Set(crossings.map((it) => `${it.rule} ${it.from}`))
  const planted = readFileSync(join(here, 'planted', 'expected.txt'), 'utf8')
    .trim()
    .split('\n')
  const missed = planted.filter((line) => !reported.has(line))
  const surplus = [...reported].filter((line) => !planted.includes(line))
  const unplanted = [...comments.keys()].filter(
    (name) => !planted.some((line) => line.startsWith(`${name} `)),
  )
  return [...missed, ...surplus.map((line) => `(too eager) ${line}`), ...unplanted]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
