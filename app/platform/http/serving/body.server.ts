import type { IncomingMessage } from 'node:http'
import { MAX_FORM_BYTES } from '../read-form.server'
import type { BodyShare } from './body-budget.server'

/** So much is read, in order to show a text that is too long back to its writer; more is cut off. */
const HARD_LIMIT = 16 * 1024 * 1024

/** What is kept of a form whose file is too large: the fields before the file. */
const HEAD = 1024 * 1024
/** What the fields of a form with a file may weigh besides the file. */
const FIELDS = 512 * 1024

/** Whoever chose a film by mistake is told so; nobody writes as much by hand. */
const MOST = { form: 4 * HARD_LIMIT, file: 16 * HARD_LIMIT }

/**
 * A request's body, read in full. `bytes` is null when it was larger than can be shown back. `cut`: a form whose file
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

/**
 * Reads a body before anything is done with it, so that whatever happens next can show the form back; `fileBytes` is
 * what a page takes that has a field for a file, `share` what it may hold of the memory for bodies. Rejects when the
 * sender leaves.
 */
export async function readBody(request: IncomingMessage, share: BodyShare, fileBytes: number | null = null): Promise<Body> {
  const isWithFile = takesFile(request, fileBytes)
  const most = isWithFile ? fileBytes! + FIELDS : HARD_LIMIT
  const { parts, head, size } = await readParts(request, share, { most, farthest: isWithFile ? MOST.file : MOST.form })
  if (size === null) return { bytes: null, problem: 'busy' }
  const type = request.headers['content-type'] ?? ''
  if (isWithFile && size > most) return { bytes: closedOff(type, head!), problem: 'cut' }
  if (size > most) return { bytes: null, problem: 'too-large' }
  const bytes = Buffer.concat(parts)
  if (!isWithFile && size > MAX_FORM_BYTES) return { bytes, problem: 'too-large' }
  return { bytes, problem: (await hasNullByte(type, bytes)) ? 'null-byte' : null }
}

function takesFile({ headers }: Pick<IncomingMessage, 'headers'>, fileBytes: number | null): boolean {
  return fileBytes !== null && (headers['content-type'] ?? '').startsWith('multipart/form-data')
}

type Parts = { parts: Buffer[]; head: Buffer | null; /** Null: there was no room for it. */ size: number | null }

// What is larger than `most` is read on, so that its sender hears the answer, and only its beginning is kept.
async function readParts(request: IncomingMessage, share: BodyShare, { most, farthest }: { most: number; farthest: number }): Promise<Parts> {
  let parts: Buffer[] = []
  let head: Buffer | null = null
  let size: number | null = 0
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>) {
    size += part.length
    if (size > most) {
      head ??= Buffer.concat(parts, Math.min(HEAD, size - part.length))
      parts = []
      share.giveBack()
      share.take(head.length)
    } else if (share.take(part.length)) parts.push(part)
    else {
      size = null
      break
    }
    if (size > farthest) {
      request.destroy()
      break
    }
  }
  if (size === null) request.resume()
  return { parts, head, size }
}

// A form that ends in the middle of a part cannot be read; with its last line it can.
function closedOff(type: string, head: Buffer): Buffer {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type)
  return Buffer.concat([head, Buffer.from(`\r\n--${boundary?.[1] ?? boundary?.[2] ?? ''}--\r\n`, 'latin1')])
}

async function hasNullByte(type: string, bytes: Buffer): Promise<boolean> {
  if (type.startsWith('application/x-www-form-urlencoded')) return bytes.includes('%00') || bytes.includes(0)
  // A file may hold null bytes, a text may not; only a form with one of them has to be taken apart.
  if (!type.startsWith('multipart/form-data') || !bytes.includes(0)) return false
  return (await textsOf(type, bytes)).some(({ name, value }) => name.includes('\0') || value.includes('\0'))
}

/** One field of a form as it was typed. */
export type TypedField = { name: string; value: string }

/** The text fields of a body, for showing them back; empty when it is no form. Files are left out. */
export async function typedFields(contentType: string, bytes: Buffer | null): Promise<TypedField[]> {
  if (!bytes || !/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(contentType)) return []
  return (await textsOf(contentType, bytes)).map(({ name, value }) => ({ name: clean(name), value: clean(value) }))
}

async function textsOf(contentType: string, bytes: Buffer): Promise<TypedField[]> {
  try {
    const form = await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': contentType } }).formData()
    return [...form].flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value }] : []))
  } catch {
    return []
  }
}

const clean = (text: string) => text.replaceAll('\0', '')
