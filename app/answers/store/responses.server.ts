import { randomBytes } from 'node:crypto'
import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { AnswerValues } from '~/questions/contract'

/** A sent answer as kept. */
export type KeptResponse = {
  id: string
  consultationId: string
  versionNumber: number
  locale: Locale
  channel: string
  municipality: string | null
  receivedAt: Date
  editedAt: Date | null
  withdrawnAt: Date | null
  revision: number
  values: AnswerValues
}

/** What a code opens: the answer, and whether the code is the person's own or for reading only. */
export type FoundResponse = KeptResponse & { access: 'own' | 'read' }

const withAnswers = { answers: { select: { questionId: true, value: true } } } as const

type Row = Omit<KeptResponse, 'locale' | 'values'> & { locale: string; answers: { questionId: string; value: unknown }[] }

function fromRow(row: Row): KeptResponse {
  const { id, consultationId, versionNumber, channel, municipality, receivedAt, editedAt, withdrawnAt, revision } = row
  const values = Object.fromEntries(row.answers.map((answer) => [answer.questionId, answer.value])) as AnswerValues
  return { id, consultationId, versionNumber, locale: storedLocale(row.locale), channel, municipality, receivedAt, editedAt, withdrawnAt, revision, values }
}

/** The answer that a code's digest opens, or null. */
export async function findByCode(scope: CountyScope, db: Reader, digest: Uint8Array<ArrayBuffer>): Promise<FoundResponse | null> {
  const own = await db.response.findUnique({ where: { countyId: scope.countyId, codeDigest: digest }, include: withAnswers })
  const row = own ?? (await db.response.findUnique({ where: { countyId: scope.countyId, readCodeDigest: digest }, include: withAnswers }))
  return row ? { ...fromRow(row), access: own ? 'own' : 'read' } : null
}

/** The answer that came from a draft, or null. */
export async function findByDraft(scope: CountyScope, db: Reader, draftId: string): Promise<KeptResponse | null> {
  const row = await db.response.findUnique({ where: { countyId_draftId: { countyId: scope.countyId, draftId } }, include: withAnswers })
  return row && fromRow(row)
}

/** Holds an answer against other changes until the transaction ends. */
export async function lockResponse(scope: CountyScope, db: Transaction, id: string): Promise<void> {
  await db.$queryRaw`SELECT 1 AS held FROM response WHERE county_id = ${scope.countyId} AND id = ${id}::uuid FOR UPDATE`
}

/** Bytes of the chance that is kept with an answer. */
const SALT_BYTES = 32

/** Puts new answers in the place of the old ones, which are gone from the table with it, and so is the chance that was kept with them. */
export async function replaceAnswers(
  scope: CountyScope,
  db: Transaction,
  response: Pick<KeptResponse, 'id' | 'consultationId'>,
  change: { versionNumber: number; locale: Locale; values: AnswerValues; municipality: string | null; editedAt: Date },
): Promise<void> {
  const { versionNumber, locale, municipality, editedAt } = change
  await db.answer.deleteMany({ where: { countyId: scope.countyId, responseId: response.id } })
  await db.answer.createMany({
    data: Object.entries(change.values).map(([questionId, value]) => ({
      countyId: scope.countyId, responseId: response.id, questionId, consultationId: response.consultationId, value,
    })),
  })
  await db.response.update({
    where: { countyId_id: { countyId: scope.countyId, id: response.id } },
    data: { versionNumber, locale, municipality, editedAt, salt: randomBytes(SALT_BYTES), revision: { increment: 1 } },
  })
}

/** Makes the chance anew that is kept with an answer, as long as it has any. */
export async function renewSalt(scope: CountyScope, db: Transaction, id: string): Promise<void> {
  await db.response.updateMany({ where: { countyId: scope.countyId, id, withdrawnAt: null, salt: { not: null } }, data: { salt: randomBytes(SALT_BYTES) } })
}

/** Deletes what was answered, with the chance that could prove it, and keeps only that there was an answer and when it was withdrawn. */
export async function removeAnswers(scope: CountyScope, db: Transaction, id: string, withdrawnAt: Date): Promise<void> {
  await db.answer.deleteMany({ where: { countyId: scope.countyId, responseId: id } })
  await db.response.update({
    where: { countyId_id: { countyId: scope.countyId, id } },
    data: { withdrawnAt, municipality: null, salt: null, revision: { increment: 1 } },
  })
}
