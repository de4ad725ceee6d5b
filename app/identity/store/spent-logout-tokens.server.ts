import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'

/** Notes that a logout token has been heeded. False when it had been before. Those that are too old to be taken go. */
export async function spendLogoutToken(scope: CountyScope, db: Reader, token: { digest: Uint8Array<ArrayBuffer>; expiresAt: Date; now: Date }): Promise<boolean> {
  await db.spentLogoutToken.deleteMany({ where: { countyId: scope.countyId, expiresAt: { lt: token.now } } })
  const { count } = await db.spentLogoutToken.createMany({ data: [{ countyId: scope.countyId, digest: token.digest, expiresAt: token.expiresAt }], skipDuplicates: true })
  return count === 1
}
