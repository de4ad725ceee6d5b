import { randomUUID } from 'node:crypto'
import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import type { Device, SignInWay } from '../contract'
import { digestOf, isToken } from './tokens.server'

/** A session as stored; the secret itself is only in the person's browser. */
export type StoredSession = { id: string; personId: string; way: SignInWay; heldRoles: string; createdAt: Date; lastSeenAt: Date; expiresAt: Date; endedAt: Date | null; isCurrent: boolean }

/** Whom and which session of theirs a provider named, as keyed digests. */
export type ProviderSession = { subjectDigest: Uint8Array<ArrayBuffer> | null; sidDigest: Uint8Array<ArrayBuffer> | null }

/** A session as its owner sees it in the list of their own. */
export type ListedSession = { id: string; way: SignInWay; device: Device; createdAt: Date; lastSeenAt: Date }

const COLUMNS = { id: true, personId: true, way: true, heldRoles: true, createdAt: true, lastSeenAt: true, expiresAt: true, endedAt: true } as const

/** The session with this secret, open or not, or null. `isCurrent` is false for the secret before the last change of roles. */
export async function findSession(scope: CountyScope, db: Reader, token: string, now: Date): Promise<StoredSession | null> {
  if (!isToken(token)) return null
  const digest = digestOf(token)
  const current = await db.session.findFirst({ where: { countyId: scope.countyId, tokenDigest: digest }, select: COLUMNS })
  if (current) return { ...current, way: current.way as SignInWay, isCurrent: true }
  const earlier = await db.session.findFirst({ where: { countyId: scope.countyId, previousDigest: digest, previousUntil: { gt: now } }, select: COLUMNS })
  return earlier && { ...earlier, way: earlier.way as SignInWay, isCurrent: false }
}

/** Opens a session for a person; its secret is stored as a digest. Answers its id. */
export async function insertSession(
  scope: CountyScope,
  db: Reader,
  session: { personId: string; token: string; heldRoles: string; way: SignInWay; device: Device; provider: ProviderSession; now: Date; expiresAt: Date },
): Promise<string> {
  const id = randomUUID()
  const { personId, heldRoles, way, device, provider, now, expiresAt } = session
  await db.session.create({
    data: { countyId: scope.countyId, id, personId, tokenDigest: digestOf(session.token), heldRoles, way, ...device, ...provider, createdAt: now, lastSeenAt: now, expiresAt },
  })
  return id
}

/** Gives a session another secret; the one it had opens it until `until`. False when another request was quicker. */
export async function renewSecret(
  scope: CountyScope,
  db: Reader,
  session: { id: string; oldToken: string; token: string; heldRoles: string; until: Date },
): Promise<boolean> {
  const previousDigest = digestOf(session.oldToken)
  const { count } = await db.session.updateMany({
    where: { countyId: scope.countyId, id: session.id, tokenDigest: previousDigest, endedAt: null },
    data: { tokenDigest: digestOf(session.token), previousDigest, previousUntil: session.until, heldRoles: session.heldRoles },
  })
  return count === 1
}

/** Notes that the session is in use. */
export async function noteSession(scope: CountyScope, db: Reader, id: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { countyId: scope.countyId, id, endedAt: null, lastSeenAt: { lt: now } }, data: { lastSeenAt: now } })
}

/** Ends a session; one that has ended stays as it was. */
export async function endSession(scope: CountyScope, db: Reader, id: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { countyId: scope.countyId, id, endedAt: null }, data: { endedAt: now } })
}

/** Ends sessions of one person: the one named by `id`, all but the one named by `except`, those that began one way, or all. Answers how many. */
export async function endSessionsOf(scope: CountyScope, db: Reader, personId: string, which: { id?: string; except?: string; way?: SignInWay; now: Date }): Promise<number> {
  const id = which.id ?? (which.except === undefined ? undefined : { not: which.except })
  const { count } = await db.session.updateMany({ where: { countyId: scope.countyId, personId, endedAt: null, way: which.way, ...(id === undefined ? {} : { id }) }, data: { endedAt: which.now } })
  return count
}

/** Ends every session of a county. Answers how many. */
export async function endAllSessions(scope: CountyScope, db: Reader, now: Date): Promise<number> {
  const { count } = await db.session.updateMany({ where: { countyId: scope.countyId, endedAt: null }, data: { endedAt: now } })
  return count
}

/**
 * Ends the sessions that a provider began: those of its session, and, where it named only the person or named no
 * session when ours began, those of the person. Answers how many.
 */
export async function endProviderSessions(scope: CountyScope, db: Reader, way: SignInWay, named: ProviderSession, now: Date): Promise<number> {
  const { subjectDigest, sidDigest } = named
  const ofSession = sidDigest ? [{ sidDigest }] : []
  const ofPerson = subjectDigest ? [sidDigest ? { subjectDigest, sidDigest: null } : { subjectDigest }] : []
  if (ofSession.length + ofPerson.length === 0) return 0
  const { count } = await db.session.updateMany({ where: { countyId: scope.countyId, way, endedAt: null, OR: [...ofSession, ...ofPerson] }, data: { endedAt: now } })
  return count
}

/** The sessions of a person that are open now, the one used last first. */
export async function listSessions(scope: CountyScope, db: Reader, personId: string, open: { now: Date; usedAfter: Date }): Promise<ListedSession[]> {
  const rows = await db.session.findMany({
    where: { countyId: scope.countyId, personId, endedAt: null, expiresAt: { gt: open.now }, lastSeenAt: { gt: open.usedAfter } },
    select: { id: true, way: true, browser: true, system: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    take: 100,
  })
  return rows.map(({ browser, system, way, ...row }) => ({ ...row, way: way as SignInWay, device: { browser, system } }))
}
