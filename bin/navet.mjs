#!/usr/bin/env node
// The door of the command line. Runs on any Node from 20 and hands over to Node 24, which npm brings.
import { runNavet } from './lib/run.mjs'

try {
  await runNavet(process.argv.slice(2))
} catch (error) {
  console.error(error?.plain ? error.message : error)
  process.exitCode = 1
}
