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
  const field = form.get('email')
  const email = typeof field === 'string' ? field.slice(0, 320) : ''
  const asked = form.getAll('purpose')
  const purposes = CONTACT_PURPOSES.filter((purpose) => asked.includes(purpose))
  const isEmail = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/.test(email.trim()) && email.trim().length <= 254 && !hasIdentityCode(email)
  const problems: ReadKeepInTouch['problems'] = [...(isEmail ? [] : ['email' as const]), ...(purposes.length > 0 ? [] : ['purpose' as const])]
  return { typed: { email, purposes }, value: problems.length === 0 ? { email: email.trim(), purposes } : null, problems }
}
