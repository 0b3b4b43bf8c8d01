import { fork } from 'node:child_process'
import type { Measured } from './closed-loop.ts'

/** Runs a script of this folder as a process of its own: gets its work, gives its result. */
export const inChild = (script: 'load.ts' | 'replay.ts', work: object, env?: NodeJS.ProcessEnv) =>
  new Promise<Measured>((resolve, reject) => {
    const child = fork(new URL(script, import.meta.url).pathname, {
      serialization: 'advanced',
      execArgv: ['--disable-warning=ExperimentalWarning'],
      env: { ...process.env, ...env },
    })
    child.once('message', (result) => resolve(result as Measured))
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`${script} ended with ${code}`))
    })
    child.send(work)
  })
