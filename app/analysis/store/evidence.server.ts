import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import type { ReadingCounts } from '../rules/coverage'
import { countAnswerEvidence, findStandingPassages } from './passages.server'
import { countRead } from './read-marks.server'
import { findStatements } from './sources.server'
import { findFreshTally } from './tallies.server'

/** Raw evidence of one theme, small groups not yet hidden. */
export type RawEvidence = { responses: number; statements: number; passages: number }

/** The evidence of every theme that has any, by theme, counted now. */
export async function countEvidence(scope: CountyScope, db: Reader, consultationId: string): Promise<Record<string, RawEvidence>> {
  const evidence: Record<string, RawEvidence> = {}
  const of = (themeId: string) => (evidence[themeId] ??= { responses: 0, statements: 0, passages: 0 })
  for (const { themeId, responses, passages } of await countAnswerEvidence(scope, db, consultationId)) Object.assign(of(themeId), { responses, passages })
  const ofStatements = await findStandingPassages(scope, db, { consultationId, sourceKind: 'statement' })
  for (const themeId of new Set(ofStatements.map((each) => each.themeId))) {
    of(themeId).statements = new Set(ofStatements.filter((each) => each.themeId === themeId).map((each) => each.sourceId)).size
  }
  return evidence
}

/**
 * How much has come as the tally has it, and how much of it has been read by now: what a page shows. A mark is given by one
 * clock and kept at another moment, so none is added to a tally by its time: all are counted. Of frozen tallies the answers
 * may be gone, and what was read is as it was then.
 */
export async function findReading(scope: CountyScope, db: Reader, consultationId: string): Promise<ReadingCounts> {
  const [tally, statements, now] = await Promise.all([findFreshTally(scope, db, consultationId), findStatements(scope, db, consultationId), countRead(scope, db, consultationId)])
  const { responses, withOwnWords, read } = tally?.whole ?? { responses: 0, withOwnWords: 0, read: 0 }
  const readWithOwnWords = Math.min(withOwnWords, tally?.isFrozen ? read : now.answers)
  return { responses, withOwnWords, readWithOwnWords, statements: statements.length, readStatements: now.statements }
}
