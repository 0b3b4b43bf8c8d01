// npm run check: the fast half of npm test, for every commit.
import { checks, fastTests } from './lib/checks.mjs'
import { installIfStale } from './lib/install.mjs'
import { root } from './lib/pinned-node.mjs'
import { runSteps } from './lib/steps.mjs'

await installIfStale(root, () => console.log('Installing…'))
const results = await runSteps([...checks, fastTests()], 2)
const failed = results.filter((result) => !result.ok).map((result) => result.name)
console.log(failed.length === 0 ? 'All is well.' : `Not well: ${failed.join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1
