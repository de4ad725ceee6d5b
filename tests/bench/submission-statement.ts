import { submitAnswer } from '~/answers/commands/submit-answer.server'
import { digestOf, newCode } from '~/answers/store/codes.server'
import { scopeOf } from '~/kernel/county-scope'
import type { Database } from '~/platform/db/database.server'
import type { AnswerValues } from '~/questions/contract'
import { COUNTY } from './stage'

/** A parameter of the statement: the same every time, or new with every answer. */
export type Parameter = { kind: 'constant'; value: unknown } | { kind: 'draft-digest' } | { kind: 'new-digest' } | { kind: 'new-uuid' }

/** The statement that keeps an answer, exactly as the product sends it, and what belongs in its places. */
export type SubmissionStatement = { text: string; parameters: Parameter[] }

export type SubmittedAnswer = { consultationId: string; versionNumber: number; draftRevision?: number; municipality: string | null; values: AnswerValues }

/** Lets the product's own command write its statement, twice, and sees which of its values are new each time. */
export async function submissionStatement(answer: SubmittedAnswer): Promise<SubmissionStatement> {
  const now = new Date()
  const [one, other] = [await sent(answer, now), await sent(answer, now)]
  if (one.text !== other.text) throw new Error('The statement that keeps an answer is not the same every time')
  const parameters = one.values.map((value, place): Parameter => {
    if (isSame(value, other.values[place])) return { kind: 'constant', value }
    if (isSame(value, one.draftDigest)) return { kind: 'draft-digest' }
    return value instanceof Uint8Array ? { kind: 'new-digest' } : { kind: 'new-uuid' }
  })
  return { text: one.text, parameters }
}

type Sent = { text: string; values: unknown[]; draftDigest: Uint8Array }

async function sent(answer: SubmittedAnswer, now: Date): Promise<Sent> {
  let caught: { text: string; values: unknown[] } | undefined
  const $queryRaw = async (sql: { text: string; values: unknown[] }) => {
    caught = { text: sql.text, values: sql.values }
    return [{ id: '', jobs: 0 }]
  }
  const token = newCode()
  const work = { scope: scopeOf(COUNTY), db: { $queryRaw } as unknown as Database, now, actor: { kind: 'resident' as const }, requestId: 'bench' }
  await submitAnswer(work, { token, secret: new Uint8Array(32), locale: 'fi', ...answer })
  if (!caught) throw new Error('The product keeps an answer in another way than by one statement')
  return { ...caught, draftDigest: digestOf(token) }
}

function isSame(one: unknown, other: unknown): boolean {
  if (one instanceof Uint8Array && other instanceof Uint8Array) return Buffer.compare(one, other) === 0
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime()
  return one === other
}
