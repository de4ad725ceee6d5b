import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { startFailure } from '~/platform/config/start-failure'

/**
 * Fills an empty database with the demonstration, in a process of its own: the seed is another build with its own
 * copy of the platform, and its memory is given back when it is done. Throws a start failure with what it said last.
 * Only a demonstration (`isDemo`) gets the letters of the story: with the code in one anybody can read an answer.
 */
export async function seedInOwnProcess(url: string, secret: string, isDemo = true): Promise<void> {
  const program = resolve('build/cli/seed.js')
  if (!existsSync(program)) throw startFailure('The demonstration has not been built. Run "npm run build" and start again.')
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'inherit', 'pipe'], env: { ...process.env, DATABASE_URL: url, SECRET: secret, DEMO: isDemo ? '1' : '0' } })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said += part))
  const code = await new Promise<number | null>((done, failed) => child.on('error', failed).on('close', done))
  if (code === 0) return
  const lines = said.trim().split('\n')
  const reason = lines.pop() || 'The process that fills in the demonstration was ended from outside. Start again.'
  if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`)
  throw startFailure(reason)
}
