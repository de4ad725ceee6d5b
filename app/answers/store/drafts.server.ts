import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { Reader } from '~/platform/db/database.server'
import type { DraftEntries } from '../rules/draft-entries'

/** A draft as kept. */
export type KeptDraft = {
  id: string
  consultationId: string
  versionNumber: number
  locale: Locale
  wantsAll: boolean
  entries: DraftEntries
  revision: number
  updatedAt: Date
  sentAt: Date | null
  receiptUntil: Date | null
}

/** The draft with this token's digest, or null. */
export async function findDraft(scope: CountyScope, db: Reader, tokenDigest: Uint8Array<ArrayBuffer>): Promise<KeptDraft | null> {
  const row = await db.answerDraft.findUnique({ where: { countyId: scope.countyId, tokenDigest } })
  if (!row) return null
  const { id, consultationId, versionNumber, wantsAll, revision, updatedAt, sentAt, receiptUntil } = row
  return { id, consultationId, versionNumber, locale: storedLocale(row.locale), wantsAll, entries: row.values as DraftEntries, revision, updatedAt, sentAt, receiptUntil }
}

/** Adds an empty draft if the consultation is open; false when it is not. */
export async function addDraft(
  scope: CountyScope,
  db: Reader,
  draft: { id: string; tokenDigest: Uint8Array<ArrayBuffer>; consultationId: string; versionNumber: number; locale: Locale },
  now: Date,
): Promise<boolean> {
  const added = await db.$executeRaw`
    INSERT INTO answer_draft (county_id, id, token_digest, consultation_id, version_number, locale, "values", revision, created_at, updated_at)
    SELECT s.county_id, ${draft.id}::uuid, ${draft.tokenDigest}, s.id, ${draft.versionNumber}::int, ${draft.locale}, '{}'::jsonb, 0, ${now}, ${now}
    FROM consultations_public_schedule s
    WHERE s.county_id = ${scope.countyId} AND s.id = ${draft.consultationId}::uuid AND s.opens_at <= ${now} AND s.closes_at >= ${now}`
  return added === 1
}

/**
 * Changes some questions of an open, unsent draft in one statement, so that two pages of one draft saved at the same
 * time both stay. False when there is no such draft to change.
 */
export async function changeDraft(
  scope: CountyScope,
  db: Reader,
  change: { tokenDigest: Uint8Array<ArrayBuffer>; entries: DraftEntries; cleared: string[]; locale: Locale; wantsAll: boolean | null },
  now: Date,
): Promise<boolean> {
  const changed = await db.$executeRaw`
    UPDATE answer_draft d
    SET "values" = (d."values" - ${change.cleared}::text[]) || ${JSON.stringify(change.entries)}::jsonb, locale = ${change.locale},
      wants_all = coalesce(${change.wantsAll}::boolean, d.wants_all), revision = d.revision + 1, updated_at = ${now}
    FROM consultations_public_schedule s
    WHERE d.county_id = ${scope.countyId} AND d.token_digest = ${change.tokenDigest} AND d.sent_at IS NULL
      AND s.county_id = d.county_id AND s.id = d.consultation_id AND s.opens_at <= ${now} AND s.closes_at >= ${now}`
  return changed === 1
}

/** Closes the receipt at the draft's address from now on. */
export async function closeReceipt(scope: CountyScope, db: Reader, tokenDigest: Uint8Array<ArrayBuffer>, now: Date): Promise<void> {
  await db.answerDraft.updateMany({ where: { countyId: scope.countyId, tokenDigest, receiptUntil: { gt: now } }, data: { receiptUntil: now } })
}
