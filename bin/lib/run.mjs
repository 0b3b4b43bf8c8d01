import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import module from 'node:module'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { anyNode, isCurrent, root } from './pinned-node.mjs'

const cli = join(root, 'src', 'cli.ts')
const leash = pathToFileURL(join(root, 'bin', 'lib', 'leash.mjs')).href

/** Runs the command line in this process, or in the pinned Node where this one is too old. */
export const runNavet = async (args) => {
  if (isCurrent()) return runHere(args)
  const child = spawn(
    anyNode(),
    ['--disable-warning=ExperimentalWarning', '--import', leash, cli, ...args],
    { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
  )
  passSignals(child)
  whenAbandoned(() => child.connected && child.disconnect())
  child.once('error', (error) => {
    console.error(`navet: ${error.message}`)
    process.exitCode = 1
  })
  child.once('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0))
  })
}

const runHere = async (args) => {
  quietExperiments()
  module.enableCompileCache?.(join(root, 'node_modules', '.cache', 'compile'))
  process.argv = [process.argv[0], cli, ...args]
  whenAbandoned(() => {
    if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(143)
  })
  await import(pathToFileURL(cli).href)
}

// The child drains when its channel closes, whether we close it here or are killed outright. A
// signal sent as such would reach it twice from a terminal, and would end it at once on Windows.
const passSignals = (child) => {
  let asked = 0
  const stop = () => {
    if (asked === 0) asked = Date.now()
    else if (Date.now() - asked > 1000) child.kill('SIGKILL') // asked again, by an impatient hand
    if (child.connected) child.disconnect()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
}

// npm runs a script as npm → sh → node, and at SIGTERM only the shell dies: without this, Node
// would stay on the port. Outside npm a parent may leave as it likes (nohup, a service manager).
const whenAbandoned = (stop) => {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const before = forebears()
  const watch = setInterval(() => {
    if (forebears() === before) return
    clearInterval(watch)
    stop()
  }, 200)
  watch.unref()
}

const forebears = () => `${process.ppid} ${parentOf(process.ppid)}`

const parentOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]
  } catch {
    return '' // no /proc here: the shells of macOS give way to the command they run
  }
}

const quietExperiments = () => {
  const [print] = process.listeners('warning')
  if (!print) return
  process.off('warning', print)
  process.on('warning', (warning) => {
    if (warning.name !== 'ExperimentalWarning') print.call(process, warning)
  })
}
