// npm start: installs what is missing, builds what is stale, serves. Runs on any Node from 20.
import { buildIfStale } from './lib/build.mjs'
import { installIfStale } from './lib/install.mjs'
import { root } from './lib/pinned-node.mjs'
import { runNavet } from './lib/run.mjs'

try {
  process.chdir(root)
  await installIfStale(root, () => console.log('Installing…'))
  await buildIfStale((name) => console.log(`Building the ${name}…`))
  await runNavet(['serve', ...process.argv.slice(2)])
} catch (error) {
  console.error(error?.plain ? error.message : error)
  process.exitCode = 1
}
