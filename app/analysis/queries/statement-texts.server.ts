import { isId } from '~/kernel/ids'
import { digestInWords } from '~/platform/db/text-digest.server'
import type { Work } from '~/platform/db/work.server'
import { cutForMarking, type Piece, type Stretch } from '~/texts/rules/stretches'
import type { SeenTexts } from '../rules/coding'
import { findStandingPassages } from '../store/passages.server'
import { digestsOfStatement, findStatement } from '../store/sources.server'
import { statementParts } from '../store/statement-parts.server'

/** A part of a statement in its original words, with what has been marked in it. */
export type StatementText = { part: string; text: string; digest: string; passages: (Stretch & { id: string; themeId: string })[]; pieces: Piece[]; sentences: Stretch[] }

/** The parts of an arrived statement in which passages can be marked, in reading order; none when it has not arrived. */
export async function statementTexts(work: Work, statementId: string): Promise<StatementText[]> {
  if (!isId(statementId)) return []
  const statement = await findStatement(work.scope, work.db, statementId)
  if (!statement) return []
  const passages = await findStandingPassages(work.scope, work.db, { consultationId: statement.consultationId, sourceKind: 'statement', sourceIds: [statementId] })
  return statementParts(statement).map(({ part, text }) => {
    const here = passages.filter((each) => each.part === part).map(({ id, themeId, startAt, endAt }) => ({ id, themeId, startAt, endAt }))
    return { part, digest: digestInWords(text), ...cutForMarking(text, here), passages: here }
  })
}

/** What a page shows of an arrived statement, as its form carries it to say that it was read; nothing when it has not arrived. */
export async function statementSeen(work: Work, statementId: string): Promise<SeenTexts> {
  const statement = isId(statementId) ? await findStatement(work.scope, work.db, statementId) : null
  return statement ? digestsOfStatement(statement) : {}
}
