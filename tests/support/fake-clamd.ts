import { createServer, type AddressInfo, type Socket } from 'node:net'

/** The harmless text that every scanner takes for a virus (EICAR, 2006), put together here so that none stops at this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('')

export type FakeClamd = {
  /** For `CLAMD`. */
  address: string
  /** What it was sent, in order. */
  scanned: Buffer[]
  /** How it behaves from now on: as clamd does; silent; with another limit; gone in the middle; talking nonsense. */
  behave: (as: 'well' | 'silent' | 'small-limit' | 'leaving' | 'confused') => void
  stop: () => Promise<void>
}

/** A server on the loopback address, or on a socket, that speaks clamd's INSTREAM as `man clamd` has it. */
export async function startFakeClamd(path?: string): Promise<FakeClamd> {
  const scanned: Buffer[] = []
  let behaviour: Parameters<FakeClamd['behave']>[0] = 'well'
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let received = Buffer.alloc(0)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    socket.on('data', (part: Buffer) => {
      received = Buffer.concat([received, part])
      if (behaviour === 'leaving') return socket.destroy()
      if (behaviour === 'small-limit' && received.length > 20) return socket.end('INSTREAM size limit exceeded. ERROR\0')
      if (behaviour === 'confused') return socket.end('stream: OKAY maybe\0')
      const file = wholeFile(received)
      if (!file || behaviour === 'silent') return
      scanned.push(file)
      socket.end(file.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    if (path) server.listen(path, resolve)
    else server.listen(0, '127.0.0.1', resolve)
  })
  return {
    address: path ?? `127.0.0.1:${(server.address() as AddressInfo).port}`,
    scanned,
    behave: (as) => {
      behaviour = as
    },
    stop: async () => {
      sockets.forEach((socket) => socket.destroy())
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

// `zINSTREAM\0`, then pieces with their length before them, ended by one of length zero. Null until all is there.
function wholeFile(received: Buffer): Buffer | null {
  const command = Buffer.from('zINSTREAM\0')
  if (!received.subarray(0, command.length).equals(command)) return null
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
