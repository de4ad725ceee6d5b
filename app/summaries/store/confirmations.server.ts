import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale } from '~/kernel/locales'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { PlainConfirmation } from '../rules/plain-confirmation'

/** The latest confirmation of each plain variant of a summary. */
export async function findConfirmations(scope: CountyScope, db: Reader, summaryId: string): Promise<PlainConfirmation[]> {
  const rows = await db.summaryConfirmation.findMany({ where: { countyId: scope.countyId, summaryId } })
  return rows.map(({ locale, digest, confirmedBy, confirmedAt }) => ({ locale: storedLocale(locale), digest, confirmedBy, confirmedAt }))
}

/** Keeps a confirmation in the place of the variant's earlier one. */
export async function saveConfirmation(scope: CountyScope, tx: Transaction, summaryId: string, { locale, ...rest }: PlainConfirmation): Promise<void> {
  const { countyId } = scope
  await tx.summaryConfirmation.upsert({ where: { countyId_summaryId_locale: { countyId, summaryId, locale } }, create: { countyId, summaryId, locale, ...rest }, update: rest })
}
