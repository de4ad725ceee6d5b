import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Day } from '~/kernel/times'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { Device, ProviderKind, Role, SignInWay } from '../contract'

/** Everything that is kept of somebody who signs in, except secrets. */
export type StoredAccount = {
  personId: string
  displayName: string
  title: LocalizedText | null
  email: string | null
  locale: Locale
  /** Whether the details may not be disclosed (turvakielto). */
  isProtected: boolean
  /** The kinds of provider of identities by which they are known. */
  providers: ProviderKind[]
  createdAt: Date
  grants: { role: Role; startsOn: Day; endsOn: Day | null }[]
  sessions: { id: string; createdAt: Date; lastSeenAt: Date; endsAt: Date; way: SignInWay; device: Device }[]
}

/** What is kept of a person whose time has not ended, or null. */
export async function findAccount(scope: CountyScope, db: Reader, personId: string): Promise<StoredAccount | null> {
  const where = { countyId: scope.countyId, personId }
  const [person, grants, sessions, keys] = await Promise.all([
    db.person.findFirst({ where: { countyId: scope.countyId, id: personId, endedAt: null } }),
    db.roleGrant.findMany({ where, orderBy: [{ startsOn: 'asc' }, { role: 'asc' }] }),
    db.session.findMany({ where, orderBy: { createdAt: 'desc' } }),
    db.personKey.findMany({ where, select: { provider: true }, distinct: ['provider'], orderBy: { provider: 'asc' } }),
  ])
  return person && {
    personId, displayName: person.displayName, title: person.title as LocalizedText | null, email: person.email, createdAt: person.createdAt,
    locale: storedLocale(person.locale),
    isProtected: person.isProtected,
    providers: keys.map(({ provider }) => provider as ProviderKind),
    grants: grants.map(({ role, startsOn, endsOn }) => ({ role: role as Role, startsOn: dayIn(startsOn), endsOn: endsOn && dayIn(endsOn) })),
    sessions: sessions.map(({ id, createdAt, lastSeenAt, endedAt, expiresAt, way, browser, system }) => ({ id, createdAt, lastSeenAt, endsAt: endedAt ?? expiresAt, way: way as SignInWay, device: { browser, system } })),
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
