import { readFileSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { installIfStale } from './install.mjs'
import { root } from './pinned-node.mjs'
import { runStep } from './steps.mjs'
import { vitest } from './vitest.mjs'

const reactRouter = 'node_modules/@react-router/dev/bin.cjs'

/** What must hold before anything is run: each is one step. */
export const checks = [
  { name: 'format', command: ['node_modules/oxfmt/bin/oxfmt', '--check'] },
  { name: 'types', run: typesAndRoutes },
  {
    name: 'lint',
    command: [
      'node_modules/oxlint/bin/oxlint',
      '--type-aware',
      '--quiet',
      '--ignore-pattern=tools/lint/planted/**',
    ],
  },
  { name: 'borders', run: borders },
  { name: 'licences', command: ['tools/licences.mjs'] },
  { name: 'sizes', command: ['tools/sizes.mjs'] },
  { name: 'words', command: ['tools/words.mjs'] },
]

/** The tests that need no database, for every commit. */
export const fastTests = () =>
  vitest('fast tests', { only: fastTestFiles(), config: 'tools/fast-tests.config.ts', minutes: 4 })

// The pages' parameter types are made from the routes before the compiler reads them.
async function typesAndRoutes() {
  await must({ name: 'typegen', command: [reactRouter, 'typegen'] })
  await must({ name: 'tsc', command: ['node_modules/typescript/bin/tsc', '--noEmit'] })
}

// dependency-cruiser wants another TypeScript than ours, and so has a folder of its own.
async function borders() {
  await installIfStale(join(root, 'tools', 'borders'), () => {})
  await must({ name: 'borders', command: ['tools/borders/check.mjs'] })
}

const must = async (step) => {
  const { ok, output } = await runStep(step)
  if (!ok) throw Object.assign(new Error(output), { plain: true })
}

// Tests with a database or a browser wait for npm test.
const slow = /#test\/|\/world\.ts|\/database\b|child_process|playwright/

const fastTestFiles = () =>
  ['engines', 'src/ui', 'src/kernel', 'tools', 'bin']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map(
        (path) => `${folder}/${path.replaceAll(sep, '/')}`,
      ),
    )
    .filter(
      (path) => /\.test\.tsx?$/.test(path) && !/(^|\/)(node_modules|planted|database)\//.test(path),
    )
    .filter(
      (path) => /^(tools|bin)\//.test(path) || !slow.test(readFileSync(join(root, path), 'utf8')),
    )
