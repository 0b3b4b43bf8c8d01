import { spawn } from 'node:child_process'
import { anyNode, root } from './pinned-node.mjs'

/** Runs steps, at most so many at a time, and says one line of each as it ends. */
export const runSteps = async (steps, atOnce = 1) => {
  const waiting = [...steps]
  const results = []
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await runTwiceAtMost(step)
      results.push(result)
      console.log(lineOf(result))
      if (!result.ok) console.log(indented(result.output))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return results
}

/** What fails by chance passes when it is run again, and is named: see `vitest`. */
async function runTwiceAtMost(step) {
  const first = await runStep(step)
  const again = first.ok ? undefined : step.again?.()
  if (!again) return first
  const second = await runStep(again)
  if (!second.ok) return first
  const unsteady = first.unsteady.map((what) => `UNSTEADY, passed when run again: ${what}`)
  const { passed, failed, remarks, seconds } = first
  return {
    ...first,
    ok: true,
    passed: passed + failed,
    failed: 0,
    seconds: seconds + second.seconds,
    remarks: [...unsteady, ...remarks],
  }
}

/** Runs one step: `command` is a script for the pinned Node and its arguments. */
export const runStep = async ({ name, command, run, env, minutes = 5, counts }) => {
  const started = performance.now()
  const outcome = run ? await settled(run) : await execute(command, env, minutes)
  const ok = outcome.code === 0
  const counted = counts?.(ok) ?? { passed: Number(ok), failed: Number(!ok) }
  const seconds = (performance.now() - started) / 1000
  return { name, ok, output: outcome.output, seconds, remarks: [], unsteady: [], ...counted }
}

const settled = async (run) => {
  try {
    return { code: 0, output: (await run()) ?? '' }
  } catch (error) {
    return { code: 1, output: error?.plain ? error.message : String(error?.stack ?? error) }
  }
}

const running = new Set()

const execute = (command, env, minutes) =>
  new Promise((resolve) => {
    const child = spawn(anyNode(), command, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that a step that hangs goes with all that it has started.
      detached: process.platform !== 'win32',
    })
    running.add(child)
    let output = ''
    child.stdout.on('data', (data) => (output += data))
    child.stderr.on('data', (data) => (output += data))
    const alarm = setTimeout(() => {
      output += `\nStopped after ${minutes} minutes.`
      killGroup(child)
    }, minutes * 60_000)
    const done = (code, text = '') => {
      clearTimeout(alarm)
      running.delete(child)
      resolve({ code, output: output + text })
    }
    child.once('error', (error) => done(1, error.message))
    child.once('exit', () => killGroup(child))
    child.once('close', (code) => done(code ?? 1))
  })

const killGroup = (child) => {
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error // nobody is left in it
  }
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    for (const child of running) killGroup(child)
    process.exit(1)
  })

const lineOf = ({ name, ok, seconds, passed, failed, remarks }) => {
  const counted = passed + failed > 1 ? `  ${passed} passed, ${failed} failed` : ''
  const line = `${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(28)}${seconds.toFixed(1).padStart(7)} s${counted}`
  return [line, ...remarks.map((remark) => `        ${remark}`)].join('\n')
}

const indented = (text) => text.trimEnd().replaceAll(/^/gm, '    ')
