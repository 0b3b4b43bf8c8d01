// npm run build: makes what npm start would make, and nothing that is fresh.
import { buildIfStale } from './lib/build.mjs'
import { installIfStale } from './lib/install.mjs'
import { root } from './lib/pinned-node.mjs'

try {
  await installIfStale(root, () => console.log('Installing…'))
  await buildIfStale((name) => console.log(`Building the ${name}…`))
} catch (error) {
  console.error(error?.plain ? error.message : error)
  process.exitCode = 1
}
