import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it, vi } from 'vitest'

const launcher = fileURLToPath(new URL('./launch.mjs', import.meta.url))

// Says much more than a pipe holds, a line at a time, and then leaves a word where its errors go.
const PROGRAM = `
import { register } from 'node:module'
register('data:text/javascript,' + encodeURIComponent("export async function load(url, context, next) { return url.endsWith('/build.mjs') ? { format: 'module', shortCircuit: true, source: 'export const buildOnce = async () => {}' } : next(url, context) }"))
const { launch } = await import(${JSON.stringify(launcher)})
await launch(async () => {
  for (let line = 0; line < 200; line += 1) {
    process.stdout.write('x'.repeat(5000) + '\\n')
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  process.stderr.write('done')
})`

it('a command whose reader has left does its work and ends quietly', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said += part))
  child.stdout.once('data', () => child.stdout.destroy())
  const ended = vi.fn<(code: number | null) => void>()
  child.on('close', ended)
  await vi.waitFor(() => expect(ended).toHaveBeenCalled(), 20_000)
  expect([ended.mock.calls[0]![0], said]).toEqual([0, 'done'])
})

it('what a library warns of is told without its words', async () => {
  const program = `const { withoutWordsOfLibraries } = await import(${JSON.stringify(launcher)}); withoutWordsOfLibraries(); console.warn('to /fi/sign-in/SECRET', {}); console.error('kept')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => (said += part))
  await new Promise((resolve) => child.on('close', resolve))
  expect(said).toBe('{"level":"warn","msg":"a library warned"}\nkept\n')
})
