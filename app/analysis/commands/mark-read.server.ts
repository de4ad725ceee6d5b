import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { holdShown } from '~/moderation/guards.server'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import type { SourceKind } from '../contract'
import { isAsSeen, type SeenTexts } from '../rules/coding'
import { ANALYSIS_PERMISSIONS } from '../rules/permissions'
import { saveReadMark } from '../store/read-marks.server'
import { digestsOf, digestsOfStatement, findResponses, findStatement } from '../store/sources.server'
import { personOf } from './person-of.server'

/** What has been read in full: an answer or a statement, with the texts that were seen. */
export type ReadSource = { consultationId: string; sourceKind: SourceKind; sourceId: string; seen: SeenTexts }

/** Notes that an answer or statement has been read in full, as it stands. A text that nobody has seen never counts as read; marking twice changes nothing. */
export async function markRead(work: Work, input: ReadSource): Promise<Result<null, 'no-source' | 'text-has-changed'>> {
  if (!isId(input.sourceId)) return refuse('no-source')
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, ANALYSIS_PERMISSIONS['analysis.code']))) return forbidden()
    const { consultationId, sourceKind, sourceId, seen } = input
    await holdShown(inside.scope, inside.db, sourceKind, sourceId)
    const found = sourceKind === 'answer' ? await answerNow(inside, sourceId) : await statementNow(inside, sourceId)
    if (!found || found.consultationId !== consultationId) return refuse('no-source')
    if (!isAsSeen(found.digests, seen)) return refuse('text-has-changed')
    const isNew = await saveReadMark(inside.scope, inside.db, { consultationId, sourceKind, sourceId, revision: found.revision, readAt: inside.now, readBy: personOf(inside) })
    if (isNew) await recordChange(inside, { action: 'mark-read', subject: { kind: sourceKind, id: sourceId }, details: { consultationId } })
    return accept(null)
  })
}

type SourceNow = { consultationId: string; revision: number | null; digests: SeenTexts }

async function answerNow({ scope, db }: WorkInTransaction, id: string): Promise<SourceNow | null> {
  const [response] = await findResponses(scope, db, [id])
  return response ? { consultationId: response.consultationId, revision: response.revision, digests: digestsOf(response.answers) } : null
}

/** The words of a statement never change once it has arrived; how much of them is shown does. */
async function statementNow({ scope, db }: WorkInTransaction, id: string): Promise<SourceNow | null> {
  const statement = await findStatement(scope, db, id)
  return statement && { consultationId: statement.consultationId, revision: null, digests: digestsOfStatement(statement) }
}
