import { requestFacts } from './request-facts.server'

/** Largest body of a form in bytes. */
export const MAX_FORM_BYTES = 2 * 1024 * 1024

/** A form as it arrived, or why it cannot be read. */
export type ReadForm = { ok: true; form: FormData } | { ok: false; reason: 'too-large' | 'bad' }

/**
 * Reads the form of a request. Bodies that are too large or hold null bytes have been answered by the server
 * before (with their text shown back), so that a refusal here is rare; it is checked again all the same.
 */
export async function readForm(request: Request): Promise<ReadForm> {
  if (Number(request.headers.get('Content-Length') ?? 0) > MAX_FORM_BYTES) return { ok: false, reason: 'too-large' }
  try {
    const form = await request.formData()
    return [...form].some(([name, value]) => name.includes('\0') || (typeof value === 'string' && value.includes('\0'))) ? { ok: false, reason: 'bad' } : { ok: true, form }
  } catch {
    return { ok: false, reason: 'bad' }
  }
}

/**
 * Reads the form of a page that takes a file (`handle.takesFiles`). `isCut`: the file was too large, and only what stands
 * before it was read; the file in the form is then not whole.
 */
export async function readFormWithFile(request: Request): Promise<{ form: FormData; isCut: boolean }> {
  const isCut = requestFacts()?.isCut === true
  try {
    return { form: await request.formData(), isCut }
  } catch {
    return { form: new FormData(), isCut }
  }
}
