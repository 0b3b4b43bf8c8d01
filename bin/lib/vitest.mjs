import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
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
  const counts = (ok) => countsIn(report, ok)
  const again = () =>
    mayBeUnsteady(report) &&
    vitest(`${name}, again`, { only: failedFilesIn(report), config, env, minutes })
  return { name, command, env, minutes, counts, again }
}

/**
 * A test that fails once in hundreds of runs has a fault, but of another kind than one that fails at
 * each: it is run again, and if it passes then, it is named as unsteady and counts as passed.
 */
const mayBeUnsteady = (path) => {
  const failed = read(path)?.numFailedTests ?? 0
  return failed > 0 && failed <= mostUnsteady && failedFilesIn(path).length <= mostUnsteady
}
const mostUnsteady = 2

const failedFilesIn = (path) =>
  read(path)
    .testResults.filter((file) => file.status === 'failed')
    .map((file) => relative(root, file.name))

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
    unsteady: failedTests(report).map(
      ({ fullName, failureMessages }) => `${fullName}: ${firstLine(failureMessages)}`,
    ),
  }
}

const failedTests = (report) =>
  report.testResults.flatMap((file) => file.assertionResults).filter(isFailed)
const firstLine = ([message = '']) => message.split('\n', 1)[0]

const isFailed = (test) => test.status === 'failed'

const read = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
