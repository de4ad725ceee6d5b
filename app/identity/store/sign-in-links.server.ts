import { randomUUID } from 'node:crypto'
import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import { digestOf, isToken } from './tokens.server'

/** A link on its way, found by the secret in its address. */
export type StoredLink = { id: string; personId: string; returnTo: string | null; expiresAt: Date; usedAt: Date | null }

/** Keeps a new link: the digest of its secret, never the secret. */
export async function insertLink(
  scope: CountyScope,
  db: Reader,
  link: { personId: string; token: string; returnTo: string | null; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await db.signInLink.create({
    data: {
      countyId: scope.countyId, id: randomUUID(), personId: link.personId, tokenDigest: digestOf(link.token), returnTo: link.returnTo,
      createdAt: link.createdAt, expiresAt: link.expiresAt,
    },
  })
}

/** The link with this secret, used or not, or null. Looking does not use it: mail scanners open links too. */
export async function findLink(scope: CountyScope, db: Reader, token: string): Promise<StoredLink | null> {
  if (!isToken(token)) return null
  return await db.signInLink.findFirst({
    where: { countyId: scope.countyId, tokenDigest: digestOf(token) },
    select: { id: true, personId: true, returnTo: true, expiresAt: true, usedAt: true },
  })
}

/** Uses a link up. False when somebody else was quicker: of two at the same moment only one gets in. */
export async function useLink(scope: CountyScope, db: Reader, id: string, now: Date): Promise<boolean> {
  const changed = await db.signInLink.updateMany({
    where: { countyId: scope.countyId, id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  return changed.count === 1
}
