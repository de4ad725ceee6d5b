import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import type { ReadingCounts } from '../rules/coverage'
import { countAnswerEvidence, findStandingPassages } from './passages.server'
import { countMarksSince } from './read-marks.server'
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

/** How much has been read as the tally has it, with the marks given since: what a page shows. */
export async function findReading(scope: CountyScope, db: Reader, consultationId: string): Promise<ReadingCounts> {
  const [tally, statements] = await Promise.all([findFreshTally(scope, db, consultationId), findStatements(scope, db, consultationId)])
  const [since, readStatements] = await Promise.all([
    tally ? countMarksSince(scope, db, consultationId, tally.refreshedAt) : 0,
    db.readMark.count({ where: { countyId: scope.countyId, consultationId, sourceKind: 'statement', sourceId: { in: statements.map((each) => each.id) } } }),
  ])
  const { responses, withOwnWords, read } = tally?.whole ?? { responses: 0, withOwnWords: 0, read: 0 }
  return { responses, withOwnWords, readWithOwnWords: Math.min(withOwnWords, read + since), statements: statements.length, readStatements }
}
