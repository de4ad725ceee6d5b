import { storedLocale, type Locale } from '~/kernel/locales'
import { dayOf } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import { isWaiting } from '../rules/administrator-request'
import { grantState } from '../rules/grants'
import { findRequest } from '../store/administrator-requests.server'
import { findAdministrators } from '../store/grants.server'

/** The administrators who can decide a waiting request: everybody who holds the role today but the one who asked. */
export async function administratorsToWrite(work: Pick<Work, 'scope' | 'db' | 'now'>, requestId: string): Promise<{ email: string; locale: Locale }[]> {
  const request = await findRequest(work.scope, work.db, requestId)
  const today = dayOf(work.now)
  if (!request || !isWaiting(request, work.now, today)) return []
  const others = (await findAdministrators(work.scope, work.db)).filter((each) => each.personId !== request.requestedBy && grantState(each, today) === 'held')
  const byAddress = new Map(others.flatMap(({ email, locale }) => (email === null ? [] : [[email, { email, locale: storedLocale(locale) }]])))
  return [...byAddress.values()]
}
