import { isId } from '~/kernel/ids'
import { addressHasIdentityCode, hasIdentityCode } from '~/kernel/personal-data'
import { problemOf, type TextProblem } from '../rules/checking'

/** The form as it was typed; `id` is its own, so that it is kept once however often it is sent. */
export type TypedRemark = { id: string; text: string; page: string; email: string }

/** What was typed, and what to correct. */
export type ReadRemark = { typed: TypedRemark; problems: { text?: TextProblem; page?: 'identity-code'; email?: 'invalid' }; value: { formId: string; text: string; page: string | null; email: string | null } | null }

/** Reads a remark on accessibility: a text, the page it is about in whatever words, and an address for the reply, if wanted. A form that came without an id gets the new one. */
export function readRemark(form: FormData, newId: string): ReadRemark {
  const word = (name: string, most: number) => (typeof form.get(name) === 'string' ? (form.get(name) as string).slice(0, most) : '')
  const sentId = form.get('id')
  const typed = { id: isId(sentId) ? sentId : newId, text: word('text', 100_000), page: word('page', 500), email: word('email', 320) }
  const email = typed.email.trim()
  const isEmail = email === '' || (!hasIdentityCode(email) && email.length <= 254 && /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/.test(email))
  const page = typed.page.trim()
  const isPage = !addressHasIdentityCode(page)
  const text = problemOf(typed.text)
  const problems = { ...(text ? { text } : {}), ...(isPage ? {} : { page: 'identity-code' as const }), ...(isEmail ? {} : { email: 'invalid' as const }) }
  const value = text || !isPage || !isEmail ? null : { formId: typed.id, text: typed.text, page: page === '' ? null : page, email: email === '' ? null : email }
  return { typed, problems, value }
}
