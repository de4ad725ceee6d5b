import { randomUUID } from 'node:crypto'
import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import { digestOf, isSameDigest, isToken } from './tokens.server'

/** What is kept of strong identification: the person key, and whether details may be disclosed, where the provider says so. */
export type Identified = { strongKey: Uint8Array<ArrayBuffer>; isProtected: boolean | null }

/** A link whose letter has been written, found by the secret in its address. `isFromHere`: this browser asked for it. */
export type StoredLink = { id: string; personId: string; returnTo: string | null; expiresAt: Date; usedAt: Date | null; isFromHere: boolean; identified: Identified | null }

/** A link for which a code was tried: what it would have been, and how often it has been tried by now. */
export type TriedLink = { id: string; personId: string | null; codeDigest: Uint8Array | null; returnTo: string | null; codeTries: number; identified: Identified | null }

const DAY = 86_400_000

/** Keeps that a browser asked for a link; links that stopped working days ago go. Answers its id. */
export async function insertLink(
  scope: CountyScope,
  db: Reader,
  link: { personId: string | null; browserSecret: string; returnTo: string | null; identified: Identified | null; createdAt: Date; expiresAt: Date },
): Promise<string> {
  const id = randomUUID()
  const { personId, returnTo, createdAt, expiresAt } = link
  await db.signInLink.create({ data: { countyId: scope.countyId, id, personId, browserDigest: digestOf(link.browserSecret), returnTo, ...link.identified, createdAt, expiresAt } })
  await db.signInLink.deleteMany({ where: { countyId: scope.countyId, expiresAt: { lt: new Date(createdAt.getTime() - DAY) } } })
  return id
}

/** Gives a link the secrets of its letter; a second letter takes the place of the first. False when it is gone. */
export async function fillLink(scope: CountyScope, db: Reader, id: string, letter: { token: string; codeDigest: Uint8Array<ArrayBuffer> }): Promise<boolean> {
  const { count } = await db.signInLink.updateMany({
    where: { countyId: scope.countyId, id, usedAt: null },
    data: { tokenDigest: digestOf(letter.token), codeDigest: letter.codeDigest },
  })
  return count === 1
}

/** The link with this secret, used or not, or null. Looking does not use it: mail scanners open links too. */
export async function findLink(scope: CountyScope, db: Reader, token: string, browserSecret: string | null): Promise<StoredLink | null> {
  if (!isToken(token)) return null
  const row = await db.signInLink.findFirst({
    where: { countyId: scope.countyId, tokenDigest: digestOf(token) },
    select: { id: true, personId: true, returnTo: true, expiresAt: true, usedAt: true, browserDigest: true, strongKey: true, isProtected: true },
  })
  if (!row?.personId) return null
  const { browserDigest, personId, strongKey, isProtected, ...link } = row
  return { ...link, personId, identified: strongKey && { strongKey, isProtected }, isFromHere: isToken(browserSecret) && isSameDigest(browserDigest, digestOf(browserSecret)) }
}

/** Uses a link up. False when somebody else was quicker: of two at the same moment only one gets in. */
export async function useLink(scope: CountyScope, db: Reader, id: string, now: Date): Promise<boolean> {
  const changed = await db.signInLink.updateMany({
    where: { countyId: scope.countyId, id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  return changed.count === 1
}

/** Takes away the unused links of a person that would link a key of strong identification to them. */
export async function dropIdentifiedLinks(scope: CountyScope, db: Reader, personId: string): Promise<void> {
  await db.signInLink.deleteMany({ where: { countyId: scope.countyId, personId, usedAt: null, strongKey: { not: null } } })
}

/** Takes away every unused link of a county. Answers how many. */
export async function dropUnusedLinks(scope: CountyScope, db: Reader): Promise<number> {
  const { count } = await db.signInLink.deleteMany({ where: { countyId: scope.countyId, usedAt: null } })
  return count
}

/**
 * Counts one try of a code on every link that this browser has asked for and that may still be tried, and gives those
 * links, the newest first. Of tries at the same moment no more are let through than one after another.
 */
export async function countTry(scope: CountyScope, db: Reader, tried: { browserSecret: string; tries: number; now: Date }): Promise<TriedLink[]> {
  const rows = await db.$queryRaw<{ id: string; person_id: string | null; code_digest: Uint8Array | null; return_to: string | null; code_tries: number; strong_key: Uint8Array<ArrayBuffer> | null; is_protected: boolean | null }[]>`
    UPDATE sign_in_link SET code_tries = code_tries + 1
    WHERE county_id = ${scope.countyId} AND browser_digest = ${digestOf(tried.browserSecret)} AND used_at IS NULL AND expires_at > ${tried.now} AND code_tries < ${tried.tries}
    RETURNING id, person_id, code_digest, return_to, code_tries, strong_key, is_protected`
  return rows.map((row) => ({
    id: row.id, personId: row.person_id, codeDigest: row.code_digest, returnTo: row.return_to, codeTries: row.code_tries,
    identified: row.strong_key && { strongKey: row.strong_key, isProtected: row.is_protected },
  }))
}

/** Whether this browser has asked for a link that still works. */
export async function hasOpenLink(scope: CountyScope, db: Reader, browserSecret: string, now: Date): Promise<boolean> {
  const found = await db.signInLink.findFirst({ where: { countyId: scope.countyId, browserDigest: digestOf(browserSecret), usedAt: null, expiresAt: { gt: now } }, select: { id: true } })
  return found !== null
}
