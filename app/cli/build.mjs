// npm run build: the server with its pages, and the commands beside it, into build/.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprint } from './fingerprint.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const stamp = join(root, 'build/fingerprint')
// Beside build/, which the first of two builders empties.
const lockFolder = join(root, 'node_modules/.cache')
const lock = join(lockFolder, 'kuultu-build.lock')

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await buildOnce({ always: true })
  process.stdout.write(`Built in ${built.seconds} s.\n`)
}

/**
 * Builds the product unless build/ already holds what the sources say. Processes that want it at the same time wait for
 * the first one. Throws with the tools' own words when a build fails.
 */
export async function buildOnce({ always = false, announce = () => {} } = {}) {
  const started = performance.now()
  if (!always && isCurrent()) return { built: false, seconds: 0 }
  await takeLock()
  try {
    if (!always && isCurrent()) return { built: false, seconds: 0 }
    announce()
    rmSync(stamp, { force: true })
    const print = fingerprint(root)
    const require = createRequire(import.meta.url)
    const vite = join(require.resolve('vite/package.json'), '../bin/vite.js')
    await run(require.resolve('@remix-run/dev/dist/cli.js'), ['vite:build', '--logLevel', 'warn'])
    await run(vite, ['build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'])
    writeFileSync(stamp, print)
    return { built: true, seconds: Math.round((performance.now() - started) / 1000) }
  } finally {
    rmSync(lock, { force: true })
  }
}

function isCurrent() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root)
}

async function takeLock() {
  mkdirSync(lockFolder, { recursive: true })
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!isHeld()) rmSync(lock, { force: true })
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

function isHeld() {
  const pid = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
  if (!pid) return true
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

async function run(program, words) {
  let output = ''
  const env = { ...process.env, NODE_ENV: 'production' }
  const child = spawn(process.execPath, [program, ...words], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (output += part))
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code === 0) return
  const failure = new Error(`The product could not be built.\n${output.trim()}`)
  failure.name = 'StartFailure'
  throw failure
}
