// npm test: everything a change must pass. Ends with one line, `N passed, N failed`.
import { buildIfStale } from './lib/build.mjs'
import { checks } from './lib/checks.mjs'
import { installIfStale } from './lib/install.mjs'
import { root } from './lib/pinned-node.mjs'
import { runSteps } from './lib/steps.mjs'
import { systemParts } from './lib/system-parts.mjs'
import { vitest } from './lib/vitest.mjs'

const onPostgres = { NAVET_TEST_DB: 'postgres' }
const browser = 'vitest.browser.config.ts'

const main = async () => {
  await installIfStale(root, () => console.log('Installing…'))
  await systemParts()

  const results = await runSteps(checks, 2)
  const then = [
    { name: 'build', run: () => buildIfStale(() => {}) },
    // The limits end a run that hangs; they are far from what a quiet machine needs.
    vitest('tests on PGlite', { minutes: 18 }),
    vitest('tests on PostgreSQL', { minutes: 18, env: onPostgres }),
    vitest('browser on PGlite', { config: browser, minutes: 15 }),
    vitest('browser on PostgreSQL', { config: browser, minutes: 15, env: onPostgres }),
  ]
  results.push(...(await runSteps(then)))

  const sum = (what) => results.reduce((total, result) => total + result[what], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = results.every((result) => result.ok) && sum('failed') === 0 ? 0 : 1
}

try {
  await main()
} catch (error) {
  console.error(error?.plain ? error.message : error)
  process.exitCode = 1
}
