import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './pinned-node.mjs'

const results = join(root, 'build', 'test-results')
const elsewhere = ['**/planted/**', 'test/browser/**', 'test/long/**', 'test/drill/**']

/** A step that runs vitest and counts its tests. */
export const vitest = (name, { only = [], config, env, minutes = 10 }) => {
  const report = join(results, `${name.replaceAll(/[^a-z]+/g, '-')}.json`)
  mkdirSync(results, { recursive: true })
  rmSync(report, { force: true })
  const choice = config
    ? ['--config', config]
    : elsewhere.flatMap((pattern) => ['--exclude', pattern])
  const command = ['node_modules/vitest/vitest.mjs', 'run', ...only, ...choice]
  command.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`)
  return { name, command, env, minutes, counts: (ok) => countsIn(report, ok) }
}

// A file that breaks before its first test has no failed test, and vitest may fail with none at all
// (an error nobody caught): both count as one.
const countsIn = (path, ok) => {
  const report = read(path)
  if (!report) return { passed: 0, failed: 1, remarks: ['vitest wrote no report'] }
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(isFailed),
  )
  const skipped = report.testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => ['skipped', 'pending', 'todo'].includes(test.status))
  const failed = report.numFailedTests + broken.length
  return {
    passed: report.numPassedTests,
    failed: ok ? failed : Math.max(failed, 1),
    remarks: skipped.map((test) => `skipped: ${test.fullName}`),
  }
}

const isFailed = (test) => test.status === 'failed'

const read = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
