import { hasIdentityCode } from '~/kernel/personal-data'

/** An e-mail address as typed, and the address itself when it can be one and holds no identity code. */
export function readEmail(form: FormData): { typed: string; email: string | null } {
  const value = form.get('email')
  const typed = typeof value === 'string' ? value.slice(0, 320) : ''
  const email = typed.trim()
  return { typed, email: /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/.test(email) && email.length <= 254 && !hasIdentityCode(email) ? email : null }
}
