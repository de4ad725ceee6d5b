import { MIMEType } from 'node:util'

/** One field of a form as it was typed. */
export type TypedField = { name: string; value: string }

/** What a form may have of fields. The largest of the product has a few hundred; each that is shown back costs a page fifty times its bytes. */
export const MOST_FIELDS = 2000
/** So much of a form is shown back: more than any form may weigh that is taken in. */
export const MOST_SHOWN = 3 * 1024 * 1024

// Parameters one after another, each plain or in quotes that end it. What is written otherwise, or names several types, is
// read by one library as one form and by another as another.
const CLEAR = /^[^;",]*(?:;(?:[^;=",]*=(?:"(?:[^"\\,]|\\[^,])*"[\t ]*|[^;",]*)|[^;=",]*))*$/

/** Whether a body has more fields than any form, or may have: with an unclear type nobody knows as what it is read. */
export function hasTooManyFields(contentType: string, bytes: Buffer): boolean {
  return !CLEAR.test(contentType) || beginning(contentType, bytes).length < bytes.length
}

/** Whether the end of a body is missing where it is shown back. */
export function isShownInPart(contentType: string, bytes: Buffer): boolean {
  return bytes.length >= MOST_SHOWN || hasTooManyFields(contentType, bytes)
}

/** Whether a body is a form that may have files. */
export function isInParts(contentType: string): boolean {
  return kindOf(contentType) === 'parts'
}

/** The text fields of a body, for showing them back; empty when it is no form. Files are left out, and what is beyond any form. */
export async function typedFields(contentType: string, bytes: Buffer | null): Promise<TypedField[]> {
  if (!bytes || !kindOf(contentType)) return []
  return (await textsOf(contentType, shown(contentType, bytes))).map(({ name, value }) => ({ name: clean(name), value: clean(value) }))
}

/** Whether a text of a form has a null byte. A file may hold some. */
export async function hasNullByte(contentType: string, bytes: Buffer): Promise<boolean> {
  const kind = kindOf(contentType)
  if (kind === 'plain') return bytes.includes('%00') || bytes.includes(0)
  // Only a form with one of them has to be taken apart.
  if (kind !== 'parts' || !bytes.includes(0)) return false
  return (await textsOf(contentType, bytes)).some(({ name, value }) => name.includes('\0') || value.includes('\0'))
}

/** A form that ends in the middle of a part cannot be read; with its last line it can. */
export function closedOff(contentType: string, head: Buffer): Buffer {
  return isInParts(contentType) ? Buffer.concat([head, Buffer.from(`\r\n--${boundaryOf(contentType) ?? ''}--\r\n`)]) : head
}

function kindOf(contentType: string): 'plain' | 'parts' | null {
  const type = contentType.toLowerCase()
  if (!CLEAR.test(type)) return null
  if (type.startsWith('application/x-www-form-urlencoded')) return 'plain'
  return type.startsWith('multipart/form-data') && boundaryOf(contentType) !== null ? 'parts' : null
}

// Read as the one who takes the form apart reads it: what stands in another word or in quotes is no boundary.
function boundaryOf(contentType: string): string | null {
  try {
    return new MIMEType(contentType.trim()).params.get('boundary')
  } catch {
    return null
  }
}

// The fields are counted before anything is taken apart: to take apart millions of them keeps everybody waiting.
function beginning(contentType: string, bytes: Buffer): Buffer {
  const between = { plain: '&', parts: `\r\n--${boundaryOf(contentType)}`, none: null }[kindOf(contentType) ?? 'none']
  if (between === null) return bytes
  let at = -1
  for (let count = 0; count <= MOST_FIELDS; count++) {
    at = bytes.indexOf(between, at + 1)
    if (at < 0) return bytes
  }
  return bytes.subarray(0, at)
}

function shown(contentType: string, bytes: Buffer): Buffer {
  const most = beginning(contentType, bytes).subarray(0, MOST_SHOWN)
  return most.length < bytes.length ? closedOff(contentType, most) : bytes
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
