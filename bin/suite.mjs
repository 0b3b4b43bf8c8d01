// npm run test:long, drill, bench and corpora: runs what stands in a folder, or says that nothing does.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { buildIfStale } from './lib/build.mjs'
import { installIfStale } from './lib/install.mjs'
import { anyNode, root } from './lib/pinned-node.mjs'

const [suite, ...args] = process.argv.slice(2)

const main = async () => {
  await installIfStale(root, () => console.log('Installing…'))
  const suites = {
    long: () => rounds(),
    drill: () => drills(),
    bench: () => benches(),
    corpora: () => corpora(),
  }
  return suites[suite]?.() ?? refuse(`Usage: node bin/suite.mjs ${Object.keys(suites).join(' | ')}`)
}

const rounds = async () => {
  if (filesIn('test/long', /\.test\.tsx?$/).length === 0) return nothing('test/long')
  await buildIfStale((name) => console.log(`Building the ${name}…`))
  const config = ['--config', 'test/long/vitest.config.ts', '--root', '.']
  return run('node_modules/vitest/vitest.mjs', ['run', ...config, ...args])
}

const drills = async () => {
  const files = filesIn('test/drill', /\.ts$/)
  if (files.length === 0) return nothing('test/drill')
  if (process.getuid?.() !== 0) return refuse('The drills mount file systems, and so need root.')
  await buildIfStale((name) => console.log(`Building the ${name}…`))
  return worst(files.map((path) => run(path, args)))
}

const corpora = () => {
  const [folder] = args
  if (!folder || !existsSync(folder)) return refuse('Usage: npm run corpora -- DIR')
  const inside = ['engines', 'src/modules'].flatMap((part) =>
    listing(part).flatMap((name) => filesIn(`${part}/${name}`, /^corpora\.ts$/)),
  )
  if (inside.length === 0) return nothing('engines/*/corpora.ts')
  return worst(inside.map((path) => run(path, [resolve(folder)])))
}

// npm run bench -- http --seconds=5: names first, then what is handed to each of them.
const benches = async () => {
  const options = args.findIndex((arg) => arg.startsWith('-'))
  const names = options === -1 ? args : args.slice(0, options)
  const files = filesIn('bench', /^[a-z0-9-]+\.ts$/)
  const nameOf = (path) => basename(path, '.ts')
  const unknown = names.filter((name) => !files.some((path) => nameOf(path) === name))
  if (unknown.length > 0)
    return refuse(`No bench ${unknown.join(', ')}. There are: ${files.map(nameOf).join(', ')}`)
  await buildIfStale((name) => console.log(`Building the ${name}…`))
  const chosen = files.filter((path) => names.length === 0 || names.includes(nameOf(path)))
  return worst(chosen.map((path) => run(path, args.slice(names.length))))
}

const run = (script, rest) => {
  const command = [
    ...(script.endsWith('.ts') ? ['--disable-warning=ExperimentalWarning'] : []),
    script,
  ]
  const { status } = spawnSync(anyNode(), [...command, ...rest], { cwd: root, stdio: 'inherit' })
  return status ?? 1
}

const worst = (statuses) => Math.max(...statuses)

const listing = (folder) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [])

const filesIn = (folder, pattern) =>
  existsSync(join(root, folder)) && !folder.endsWith('.md')
    ? listing(folder)
        .filter((name) => pattern.test(name))
        .sort()
        .map((name) => `${folder}/${name}`)
    : []

const nothing = (where) => {
  console.log(`There is nothing in ${where} yet.`)
  return 0
}

const refuse = (sentence) => {
  console.error(sentence)
  return 2
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error?.plain ? error.message : error)
  process.exitCode = 1
}
