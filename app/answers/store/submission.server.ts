import type { Locale } from '~/kernel/locales'
import { Prisma } from '~/platform/db/generated/prisma/client.ts'
import { recordedWrite } from '~/platform/db/recorded-write.server'
import type { Work, WorkInTransaction } from '~/platform/db/work.server'
import type { AnswerValues } from '~/questions/contract'
import { ANSWER_EVENTS } from '../contract'

/** An answer about to be kept. */
export type Submission = {
  responseId: string
  consultationId: string
  versionNumber: number
  locale: Locale
  channel: string
  municipality: string | null
  values: AnswerValues
  codeDigest: Uint8Array<ArrayBuffer>
  readCodeDigest: Uint8Array<ArrayBuffer>
}

/**
 * Sends a draft in one prepared statement: the draft is closed and emptied if it is unsent and the consultation open
 * with the same questions, and the answer, its audit entry and its event are written with it. Of two presses at the
 * same time the second waits for the first and then finds the draft sent. False when nothing was written.
 */
export async function sendDraft(work: Work, draft: { tokenDigest: Uint8Array<ArrayBuffer>; revision?: number; receiptUntil: Date }, submission: Submission): Promise<boolean> {
  const { scope, now } = work
  const change = Prisma.sql`sent AS (
      UPDATE answer_draft d
      SET sent_at = ${now}, receipt_until = ${draft.receiptUntil}, "values" = '{}'::jsonb, revision = d.revision + 1, updated_at = ${now}
      FROM consultations_public_schedule s
      WHERE d.county_id = ${scope.countyId} AND d.token_digest = ${draft.tokenDigest} AND d.consultation_id = ${submission.consultationId}::uuid AND d.sent_at IS NULL
        AND d.revision = coalesce(${draft.revision ?? null}::int, d.revision)
        AND s.county_id = d.county_id AND s.id = d.consultation_id AND s.opens_at <= ${now} AND s.closes_at >= ${now}
        AND s.current_version = ${submission.versionNumber}::int
      RETURNING d.id AS draft_id
    ), ${kept(work, submission, Prisma.sql`sent`, now)}`
  return await written(work, change, submission)
}

/** Keeps an answer that came without a draft (paper, phone, the seed), if the consultation was open when it came. */
export async function keepAnswer(work: WorkInTransaction, draftId: string, receivedAt: Date, submission: Submission): Promise<boolean> {
  const change = Prisma.sql`came AS (
      SELECT ${draftId}::uuid AS draft_id FROM consultations_public_schedule s
      WHERE s.county_id = ${work.scope.countyId} AND s.id = ${submission.consultationId}::uuid AND s.opens_at <= ${receivedAt} AND s.closes_at >= ${receivedAt}
    ), ${kept(work, submission, Prisma.sql`came`, receivedAt)}`
  return await written(work, change, submission)
}

async function written(work: Work | WorkInTransaction, change: Prisma.Sql, submission: Submission): Promise<boolean> {
  const rows = await work.db.$queryRaw<{ id: string }[]>(recordedWrite(work, {
    change,
    action: ANSWER_EVENTS.submitted,
    subjectKind: 'response',
    event: { name: ANSWER_EVENTS.submitted, payload: { consultationId: submission.consultationId }, key: submission.consultationId },
  }))
  return rows.length === 1
}

function kept(work: Pick<Work, 'scope'>, submission: Submission, from: Prisma.Sql, receivedAt: Date): Prisma.Sql {
  const answers = JSON.stringify(Object.entries(submission.values).map(([question, value]) => ({ question, value })))
  return Prisma.sql`changed AS (
      INSERT INTO response (county_id, id, consultation_id, version_number, draft_id, code_digest, read_code_digest, locale, channel, municipality, received_at, revision)
      SELECT ${work.scope.countyId}, ${submission.responseId}::uuid, ${submission.consultationId}::uuid, ${submission.versionNumber}::int, draft_id,
        ${submission.codeDigest}, ${submission.readCodeDigest}, ${submission.locale}, ${submission.channel}, ${submission.municipality}, ${receivedAt}, 1
      FROM ${from}
      RETURNING id
    ),
    answered AS (
      INSERT INTO answer (county_id, response_id, question_id, consultation_id, value)
      SELECT ${work.scope.countyId}, changed.id, a.question, ${submission.consultationId}::uuid, a.value
      FROM changed, jsonb_to_recordset(${answers}::jsonb) AS a(question text, value jsonb)
    )`
}
