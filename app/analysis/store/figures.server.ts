import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import type { RawFigures } from '../rules/figures'
import { countEvidence } from './evidence.server'
import { countRead } from './read-marks.server'
import { findStatements } from './sources.server'
import { countResponses } from './tallies.server'
import { findThemes } from './themes.server'

/** Everything a summary states in figures, counted now from the rows themselves. */
export async function countFigures(scope: CountyScope, db: Reader, consultationId: string): Promise<RawFigures> {
  const themes = await findThemes(scope, db, consultationId)
  const evidence = await countEvidence(scope, db, consultationId)
  const whole = await countResponses(scope, db, consultationId)
  const read = await countRead(scope, db, consultationId)
  const statements = await findStatements(scope, db, consultationId)
  return {
    themes, evidence,
    reading: { responses: whole.responses, withOwnWords: whole.withOwnWords, readWithOwnWords: read.answers, statements: statements.length, readStatements: read.statements },
    byChannel: whole.by.channel,
    byLocale: whole.by.locale,
  }
}
