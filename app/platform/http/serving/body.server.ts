import type { IncomingMessage } from 'node:http'
import { MAX_FORM_BYTES } from '../read-form.server'

/** So much is read, in order to show a text that is too long back to its writer; more is cut off. */
const HARD_LIMIT = 16 * 1024 * 1024

/** A request's body, read in full. `bytes` is null when it was larger than can be shown back. */
export type Body = { bytes: Buffer | null; problem: 'too-large' | 'null-byte' | null }

/** Reads a body before anything is done with it, so that whatever happens next can show the form back. Rejects when the sender leaves. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= HARD_LIMIT) parts.push(part)
    else parts.length = 0
    // Leaving the loop closes the connection: nobody writes that much by hand.
    if (size > 4 * HARD_LIMIT) break
  }
  if (size > HARD_LIMIT) return { bytes: null, problem: 'too-large' }
  const bytes = Buffer.concat(parts)
  if (size > MAX_FORM_BYTES) return { bytes, problem: 'too-large' }
  return { bytes, problem: (await hasNullByte(request.headers['content-type'] ?? '', bytes)) ? 'null-byte' : null }
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
