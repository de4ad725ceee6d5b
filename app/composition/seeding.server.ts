import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { startFailure } from '~/platform/config/start-failure'

/**
 * Fills an empty database with the demonstration, in a process of its own: the seed is another build with its own
 * copy of the platform, and its memory is given back when it is done.
 */
export async function seedInOwnProcess(url: string, secret: string): Promise<void> {
  const program = resolve('build/cli/seed.js')
  if (!existsSync(program)) throw startFailure('The demonstration has not been built. Run "npm run build" and start again.')
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DATABASE_URL: url, SECRET: secret, DEMO: '1' } })
  const code = await new Promise<number | null>((done, failed) => child.on('error', failed).on('exit', done))
  if (code !== 0) throw startFailure('The demonstration could not be filled in. Start with SEED=0 to begin with an empty product.')
}
