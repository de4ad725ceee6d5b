import type { IncomingMessage } from 'node:http'
import { closedOff, hasNullByte, hasTooManyFields, isInParts, MOST_SHOWN } from '../faults/typed-fields.server'
import { MAX_FORM_BYTES } from '../read-form.server'
import type { BodyShare } from './body-budget.server'

/** Of so long a text the beginning is shown back to its writer; more is let go of. */
const HARD_LIMIT = 16 * 1024 * 1024

/** What is kept of a form whose file is too large: the fields before the file. */
const HEAD = 1024 * 1024
/** What the fields of a form with a file may weigh besides the file. */
const FIELDS = 512 * 1024

/** So long may a phone be without a line: it tries again after ever longer pauses. Every byte that comes begins the time anew. */
const SILENCE = 120_000

/** Whoever chose a film by mistake is told so; nobody writes as much by hand. */
const MOST = { form: 4 * HARD_LIMIT, file: 16 * HARD_LIMIT }

/**
 * A request's body, read in full. `bytes` is null when it was larger than anything that somebody writes, and of a text
 * that is too long it is the beginning. `cut`: a form whose file
 * was too large; what stands before the file is there. `busy`: too many others are being read; nothing of it was kept.
 */
export type Body = { bytes: Buffer | null; problem: 'too-large' | 'cut' | 'null-byte' | 'busy' | null }

/** What a request says that its body weighs; infinite when it does not say. */
export function declaredBytes({ headers }: Pick<IncomingMessage, 'headers'>): number {
  return headers['transfer-encoding'] ? Infinity : Number(headers['content-length'] ?? 0)
}

/** Whether a body says of itself that it is larger than anything that can be shown back or cut off. */
export function isBeyondReading(request: Pick<IncomingMessage, 'headers'>, fileBytes: number | null): boolean {
  const bytes = declaredBytes(request)
  return Number.isFinite(bytes) && bytes > (takesFile(request, fileBytes) ? MOST.file : HARD_LIMIT)
}

/** The most that is held of one body; `fileBytes` is what a page takes that has a field for a file. */
export function wholeBody(fileBytes: number | null): number {
  return fileBytes === null ? MOST_SHOWN : Math.max(MOST_SHOWN, fileBytes + FIELDS)
}

/**
 * Reads a body before anything is done with it, so that whatever happens next can show the form back; `fileBytes` is
 * what a page takes that has a field for a file, `share` what it may hold of the memory for bodies. Rejects when the
 * sender leaves, or is silent for too long.
 */
export async function readBody(request: IncomingMessage, share: BodyShare, fileBytes: number | null = null): Promise<Body> {
  const isWithFile = takesFile(request, fileBytes)
  const limits = isWithFile ? { most: fileBytes! + FIELDS, head: HEAD, farthest: MOST.file } : { most: MOST_SHOWN, head: MOST_SHOWN, farthest: MOST.form }
  const { parts, head, size } = await whileHeard(request, share, async (heard) => await readParts(request, { share, heard, ...limits }))
  if (size === null) return { bytes: null, problem: 'busy' }
  const type = request.headers['content-type'] ?? ''
  if (head && !isWithFile) return { bytes: size > HARD_LIMIT ? null : closedOff(type, head), problem: 'too-large' }
  const bytes = head ? closedOff(type, head) : Buffer.concat(parts)
  if ((!isWithFile && size > MAX_FORM_BYTES) || hasTooManyFields(type, bytes)) return { bytes, problem: 'too-large' }
  return { bytes, problem: (await hasNullByte(type, bytes)) ? 'null-byte' : head && 'cut' }
}

function takesFile({ headers }: Pick<IncomingMessage, 'headers'>, fileBytes: number | null): boolean {
  return fileBytes !== null && isInParts(headers['content-type'] ?? '')
}

type Parts = { parts: Buffer[]; head: Buffer | null; /** Null: there was no room for it. */ size: number | null }

// Whoever stops in the middle would hold the memory of those who go on.
async function whileHeard<T>(request: IncomingMessage, share: BodyShare, read: (heard: () => void) => Promise<T>): Promise<T> {
  const leave = () => void request.destroy()
  const silence = setTimeout(leave, SILENCE)
  const stop = share.whileRead(leave)
  try {
    return await read(() => {
      silence.refresh()
      share.heard()
    })
  } finally {
    clearTimeout(silence)
    stop()
  }
}

type Reading = { share: BodyShare; heard: () => void; most: number; head: number; farthest: number }

// What is larger than `most` is read on, so that its sender hears the answer, and only its beginning is kept.
async function readParts(request: IncomingMessage, { share, heard, most, head: headBytes, farthest }: Reading): Promise<Parts> {
  let parts: Buffer[] = []
  let head: Buffer | null = null
  let size: number | null = 0
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>) {
    heard()
    size += part.length
    let hasRoom = true
    if (size <= most) {
      hasRoom = share.take(part.length)
      parts.push(part)
    } else if (!head) {
      head = Buffer.concat([...parts, part], Math.min(headBytes, size))
      parts = []
      share.giveBack()
      hasRoom = share.take(head.length)
    }
    if (!hasRoom) {
      size = null
      break
    }
    if (size > farthest) {
      request.destroy()
      break
    }
  }
  if (size !== null) return { parts, head, size }
  request.resume()
  return { parts: [], head: null, size }
}
