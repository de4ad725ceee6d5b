import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { root } from './source.mjs'

/** Runs a command of Prisma's own tool against a database and returns its exit code; `output` receives what it prints. */
export async function runPrisma(words, url, output) {
  const program = createRequire(import.meta.url).resolve('prisma/build/index.js')
  const child = spawn(process.execPath, [program, ...words], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', NO_COLOR: '1' },
    stdio: ['ignore', output ? 'pipe' : 'inherit', 'inherit'],
  })
  if (output) child.stdout.setEncoding('utf8').on('data', output)
  return await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
}
