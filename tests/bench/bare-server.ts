import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Reply } from './replies'

export type BareServer = { port: number; cpuSeconds: () => Promise<number>; close: () => void }

/** Headers that Node writes itself, and so does the bare server. */
const NODES_OWN = /^(date|connection|keep-alive|transfer-encoding)$/i

/** Starts a bare Node HTTP server that sends the same bytes as this reply. */
export async function startBareServer(reply: Reply): Promise<BareServer> {
  const child = fork('tests/bench/send-same-bytes.mjs', { stdio: 'ignore' })
  const ask = async <T>(message: object | string) => {
    const answered = once(child, 'message')
    child.send(message)
    return (await answered)[0] as T
  }
  const { port } = await ask<{ port: number }>({ headers: headersOf(reply), body: reply.body.toString('base64') })
  return { port, cpuSeconds: async () => (await ask<{ cpuSeconds: number }>('cpu')).cpuSeconds, close: () => child.disconnect() }
}

function headersOf({ head }: Reply): string[] {
  const lines = head.split('\r\n').slice(1)
  const pairs = lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const)
  return pairs.filter(([name]) => !NODES_OWN.test(name)).flat()
}
