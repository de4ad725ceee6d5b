/** One reply as it came over the wire. */
export type Reply = { status: number; head: string; body: Buffer }

const END_OF_HEAD = Buffer.from('\r\n\r\n')
const END_OF_CHUNKS = Buffer.from('0\r\n\r\n')

/**
 * Reads the replies of one connection out of the bytes that come. It understands what our own server sends: a content
 * length, chunks (whose ending is looked for at the end of what came), or no body at all.
 */
export function openReplyReader(onReply: (reply: Reply) => void): (bytes: Buffer) => void {
  let held: Buffer | null = null
  return (bytes) => {
    held = held ? Buffer.concat([held, bytes]) : bytes
    while (held) {
      const reply = firstReply(held)
      if (!reply) return
      held = reply.size < held.length ? held.subarray(reply.size) : null
      onReply(reply)
    }
  }
}

function firstReply(bytes: Buffer): (Reply & { size: number }) | null {
  const at = bytes.indexOf(END_OF_HEAD)
  if (at < 0) return null
  const head = bytes.toString('latin1', 0, at)
  const status = Number(head.slice(9, 12))
  const from = at + END_OF_HEAD.length
  const to = endOfBody(bytes, from, status, head)
  return to === null || to > bytes.length ? null : { status, head, body: bytes.subarray(from, to), size: to }
}

function endOfBody(bytes: Buffer, from: number, status: number, head: string): number | null {
  if (status === 204 || status === 304) return from
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)
  if (length) return from + Number(length[1])
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) throw new Error(`A reply of unknown length: ${head.split('\r\n')[0]}`)
  return bytes.subarray(-END_OF_CHUNKS.length).equals(END_OF_CHUNKS) ? bytes.length : null
}
