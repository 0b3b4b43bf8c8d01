import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

/** The line under which every result stands: when, what, where. */
export function printMachine() {
  const system = existsSync('/etc/os-release')
    ? /^PRETTY_NAME="(.*)"/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]
    : process.platform
  const memory = Math.round(totalmem() / 2 ** 30)
  console.log(
    `${new Date().toISOString().slice(0, 10)}, commit ${commit()}, ${cpus().length} cores, ` +
      `${memory} GB, ${system}, Node ${process.versions.node}`,
  )
}

const commit = () => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}
