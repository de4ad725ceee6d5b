import { randomUUID } from 'node:crypto'
import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import { digestOf, isToken } from './tokens.server'

/** A session as stored; the secret itself is only in the person's browser. */
export type StoredSession = { id: string; personId: string; createdAt: Date; lastSeenAt: Date; expiresAt: Date; endedAt: Date | null }

/** The session with this secret, open or not, or null. */
export async function findSession(scope: CountyScope, db: Reader, token: string): Promise<StoredSession | null> {
  if (!isToken(token)) return null
  return await db.session.findFirst({
    where: { countyId: scope.countyId, tokenDigest: digestOf(token) },
    select: { id: true, personId: true, createdAt: true, lastSeenAt: true, expiresAt: true, endedAt: true },
  })
}

/** Opens a session for a person; its secret is stored as a digest. */
export async function insertSession(
  scope: CountyScope,
  db: Reader,
  session: { personId: string; token: string; now: Date; expiresAt: Date },
): Promise<string> {
  const id = randomUUID()
  await db.session.create({
    data: {
      countyId: scope.countyId, id, personId: session.personId, tokenDigest: digestOf(session.token),
      createdAt: session.now, lastSeenAt: session.now, expiresAt: session.expiresAt,
    },
  })
  return id
}

/** Notes that the session is in use. */
export async function noteSession(scope: CountyScope, db: Reader, id: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { countyId: scope.countyId, id, endedAt: null, lastSeenAt: { lt: now } }, data: { lastSeenAt: now } })
}

/** Ends a session; one that has ended stays as it was. */
export async function endSession(scope: CountyScope, db: Reader, id: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { countyId: scope.countyId, id, endedAt: null }, data: { endedAt: now } })
}

/** Ends every session of a person. */
export async function endSessionsOf(scope: CountyScope, db: Reader, personId: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { countyId: scope.countyId, personId, endedAt: null }, data: { endedAt: now } })
}
