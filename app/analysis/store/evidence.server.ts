import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import type { Coverage } from '../contract'
import { coverageOf } from '../rules/coverage'
import { countAnswerEvidence, findStandingPassages } from './passages.server'
import { countMarksSince, countRead } from './read-marks.server'
import { findStatements } from './sources.server'
import { countResponses, findWholeTally } from './tallies.server'

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

/** How much has been read, counted now from the rows themselves. */
export async function countCoverage(scope: CountyScope, db: Reader, consultationId: string): Promise<Coverage> {
  const [whole, read, statements] = [await countResponses(scope, db, consultationId), await countRead(scope, db, consultationId), await findStatements(scope, db, consultationId)]
  return coverageOf({ responses: whole.responses, withOwnWords: whole.withOwnWords, readWithOwnWords: read.answers, statements: statements.length, readStatements: read.statements })
}

/** How much has been read as the tally has it, with the marks given since: what a page shows. */
export async function findCoverage(scope: CountyScope, db: Reader, consultationId: string): Promise<{ coverage: Coverage; unread: number; withOwnWords: number }> {
  const [tally, statements] = await Promise.all([findWholeTally(scope, db, consultationId), findStatements(scope, db, consultationId)])
  const [since, readStatements] = await Promise.all([
    tally ? countMarksSince(scope, db, consultationId, tally.refreshedAt) : 0,
    db.readMark.count({ where: { countyId: scope.countyId, consultationId, sourceKind: 'statement', sourceId: { in: statements.map((each) => each.id) } } }),
  ])
  const { responses, withOwnWords, read } = tally?.whole ?? { responses: 0, withOwnWords: 0, read: 0 }
  const readWithOwnWords = Math.min(withOwnWords, read + since)
  return {
    coverage: coverageOf({ responses, withOwnWords, readWithOwnWords, statements: statements.length, readStatements }),
    unread: withOwnWords - readWithOwnWords,
    withOwnWords,
  }
}
