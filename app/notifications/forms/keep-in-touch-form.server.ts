import { hasIdentityCode } from '~/kernel/personal-data'
import { CONTACT_PURPOSES, type ContactPurpose } from '../contract'

/** What was typed, what it comes to, and what to correct. */
export type ReadKeepInTouch = {
  typed: { email: string; purposes: string[] }
  value: { email: string; purposes: ContactPurpose[] } | null
  problems: ('email' | 'purpose')[]
}

/** Reads an e-mail address and what somebody wants to hear about. */
export function readKeepInTouch(form: FormData): ReadKeepInTouch {
  const { typed, email } = readContactEmail(form)
  const asked = form.getAll('purpose')
  const purposes = CONTACT_PURPOSES.filter((purpose) => asked.includes(purpose))
  const problems: ReadKeepInTouch['problems'] = [...(email === null ? ['email' as const] : []), ...(purposes.length > 0 ? [] : ['purpose' as const])]
  return { typed: { email: typed, purposes }, value: email !== null && problems.length === 0 ? { email, purposes } : null, problems }
}

/** Reads an e-mail address: as it was typed, and without spaces around it; null when it is none or holds an identity code. */
export function readContactEmail(form: FormData): { typed: string; email: string | null } {
  const field = form.get('email')
  const typed = typeof field === 'string' ? field.slice(0, 320) : ''
  const email = typed.trim()
  const isEmail = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/.test(email) && email.length <= 254 && !hasIdentityCode(typed)
  return { typed, email: isEmail ? email : null }
}
