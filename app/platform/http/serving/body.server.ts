import type { IncomingMessage } from 'node:http'
import { MAX_FORM_BYTES } from '../read-form.server'

/** So much is read, in order to show a text that is too long back to its writer; more is cut off. */
const HARD_LIMIT = 16 * 1024 * 1024

/** What is kept of a form whose file is too large: the fields before the file. */
const HEAD = 1024 * 1024
/** What the fields of a form with a file may weigh besides the file. */
const FIELDS = 512 * 1024

/**
 * A request's body, read in full. `bytes` is null when it was larger than can be shown back. `cut`: a form whose file
 * was too large; what stands before the file is there.
 */
export type Body = { bytes: Buffer | null; problem: 'too-large' | 'cut' | 'null-byte' | null }

/**
 * Reads a body before anything is done with it, so that whatever happens next can show the form back; `fileBytes` is
 * what a page takes that has a field for a file. Rejects when the sender leaves.
 */
export async function readBody(request: IncomingMessage, fileBytes: number | null = null): Promise<Body> {
  const type = request.headers['content-type'] ?? ''
  const takesFile = fileBytes !== null && type.startsWith('multipart/form-data')
  const parts: Buffer[] = []
  let head: Buffer | null = null
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= HARD_LIMIT) parts.push(part)
    else {
      head ??= Buffer.concat(parts).subarray(0, HEAD)
      parts.length = 0
    }
    // Leaving the loop closes the connection: nobody writes that much by hand. Who chose a film by mistake is told so.
    if (size > (takesFile ? 16 : 4) * HARD_LIMIT) break
  }
  if (takesFile && size > fileBytes + FIELDS) return { bytes: closedOff(type, head ?? Buffer.concat(parts).subarray(0, HEAD)), problem: 'cut' }
  if (size > HARD_LIMIT) return { bytes: null, problem: 'too-large' }
  const bytes = Buffer.concat(parts)
  if (!takesFile && size > MAX_FORM_BYTES) return { bytes, problem: 'too-large' }
  return { bytes, problem: (await hasNullByte(type, bytes)) ? 'null-byte' : null }
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
