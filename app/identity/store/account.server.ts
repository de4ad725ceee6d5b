import type { CountyScope } from '~/kernel/county-scope'
import { isLocale, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Day } from '~/kernel/times'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { Role } from '../contract'

/** Everything that is kept of somebody who signs in, except secrets. */
export type StoredAccount = {
  personId: string
  displayName: string
  title: LocalizedText | null
  email: string
  locale: Locale
  createdAt: Date
  grants: { role: Role; startsOn: Day; endsOn: Day | null }[]
  sessions: { id: string; createdAt: Date; lastSeenAt: Date; endsAt: Date }[]
}

/** What is kept of a person whose time has not ended, or null. */
export async function findAccount(scope: CountyScope, db: Reader, personId: string): Promise<StoredAccount | null> {
  const where = { countyId: scope.countyId, personId }
  const [person, grants, sessions] = await Promise.all([
    db.person.findFirst({ where: { countyId: scope.countyId, id: personId, endedAt: null } }),
    db.roleGrant.findMany({ where, orderBy: [{ startsOn: 'asc' }, { role: 'asc' }] }),
    db.session.findMany({ where, orderBy: { createdAt: 'desc' } }),
  ])
  return person && {
    personId, displayName: person.displayName, title: person.title as LocalizedText | null, email: person.email, createdAt: person.createdAt,
    locale: isLocale(person.locale) ? person.locale : 'fi',
    grants: grants.map(({ role, startsOn, endsOn }) => ({ role: role as Role, startsOn: dayIn(startsOn), endsOn: endsOn && dayIn(endsOn) })),
    sessions: sessions.map(({ id, createdAt, lastSeenAt, endedAt, expiresAt }) => ({ id, createdAt, lastSeenAt, endsAt: endedAt ?? expiresAt })),
  }
}

/** Puts a person's name and language right. False when there is no such person. */
export async function saveNameAndLanguage(scope: CountyScope, tx: Transaction, personId: string, change: { displayName: string; locale: Locale }): Promise<boolean> {
  const { count } = await tx.person.updateMany({ where: { countyId: scope.countyId, id: personId, endedAt: null }, data: change })
  return count === 1
}

function dayIn(date: Date): Day {
  return date.toISOString().slice(0, 10)
}
