import { isId } from '~/kernel/ids'
import { hasIdentityCode } from '~/kernel/personal-data'
import { CONTACT_PURPOSES, type ContactPurpose } from '../contract'

/** The form as it was typed; `id` is its own, made with its page and with nothing else, so that it is kept once however often it is sent. */
export type TypedKeepInTouch = { id: string; email: string; purposes: string[] }

/** What was typed, what it comes to, and what to correct. */
export type ReadKeepInTouch = {
  typed: TypedKeepInTouch
  value: { formId: string; email: string; purposes: ContactPurpose[] } | null
  problems: ('email' | 'purpose')[]
}

/** Reads an e-mail address and what somebody wants to hear about. A form that came without an id gets the new one. */
export function readKeepInTouch(form: FormData, newId: string): ReadKeepInTouch {
  const sentId = form.get('id')
  const id = isId(sentId) ? sentId : newId
  const { typed, email } = readContactEmail(form)
  const asked = form.getAll('purpose')
  const purposes = CONTACT_PURPOSES.filter((purpose) => asked.includes(purpose))
  const problems: ReadKeepInTouch['problems'] = [...(email === null ? ['email' as const] : []), ...(purposes.length > 0 ? [] : ['purpose' as const])]
  return { typed: { id, email: typed, purposes }, value: email !== null && problems.length === 0 ? { formId: id, email, purposes } : null, problems }
}

/** Reads an e-mail address: as it was typed, and without spaces around it; null when it is none or holds an identity code. */
export function readContactEmail(form: FormData): { typed: string; email: string | null } {
  const field = form.get('email')
  const typed = typeof field === 'string' ? field.slice(0, 320) : ''
  const email = typed.trim()
  const isEmail = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/.test(email) && email.length <= 254 && !hasIdentityCode(typed)
  return { typed, email: isEmail ? email : null }
}
