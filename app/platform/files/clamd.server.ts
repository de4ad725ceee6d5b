import { connect, type Socket } from 'node:net'

/** What a scanner said of a file. `unreachable`: it did not say anything that counts. */
export type Verdict = 'clean' | 'infected' | 'unreachable'

const PIECE = 64 * 1024

/**
 * Asks clamd (ClamAV's daemon) about some bytes, by its command INSTREAM: pieces with their length before them, and an
 * empty one at the end. `address` is `host:port` or the path of a socket. Never throws: a scanner that is away, slow,
 * confused or has a smaller limit is `unreachable`.
 */
export async function askClamd(address: string, bytes: Uint8Array, patience = 30_000): Promise<Verdict> {
  return await new Promise((resolve) => {
    const socket = openSocket(address)
    let said = ''
    const end = (verdict: Verdict) => {
      clearTimeout(late)
      socket.destroy()
      resolve(verdict)
    }
    const late = setTimeout(() => end('unreachable'), patience)
    socket.setEncoding('latin1').on('error', () => end('unreachable'))
    socket.on('data', (part: string) => {
      said += part
      if (said.length > 4096) end('unreachable')
      else if (said.includes('\0')) end(verdictOf(said))
    })
    socket.on('close', () => end(verdictOf(said)))
    socket.on('connect', () => {
      socket.write('zINSTREAM\0')
      for (let at = 0; at < bytes.length; at += PIECE) writePiece(socket, bytes.subarray(at, at + PIECE))
      writePiece(socket, new Uint8Array())
    })
  })
}

function openSocket(address: string): Socket {
  if (address.startsWith('/')) return connect({ path: address })
  const colon = address.lastIndexOf(':')
  return connect({ host: address.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(address.slice(colon + 1)) })
}

function writePiece(socket: Socket, piece: Uint8Array): void {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(piece.length)
  socket.write(length)
  if (piece.length > 0) socket.write(piece)
}

function verdictOf(said: string): Verdict {
  const line = said.replace(/\0[\s\S]*$/, '').trim()
  if (/^stream: OK$/.test(line)) return 'clean'
  return /^stream: .* FOUND$/.test(line) ? 'infected' : 'unreachable'
}
