import type { Locale } from '~/kernel/locales'
import { accept, refuse, type Result } from '~/kernel/results'
import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import type { AnswerValues } from '~/questions/contract'
import { ANSWER_EVENTS } from '../contract'
import { saysNothingNew, takesWordsAway, whyNotEdit, writtenIn, type EditRefusal, type SeenByEditor } from '../rules/own-answer'
import { digestOf } from '../store/codes.server'
import { findByCode, lockResponse, replaceAnswers } from '../store/responses.server'
import { findAnsweringTime } from '../store/schedule.server'
import { asResident } from './as-resident.server'

/** New answers for an old code, from a page in `locale`; `seen` is what the editor went by. */
export type EditedAnswer = { code: string; seen: SeenByEditor; locale: Locale; values: AnswerValues; municipality: string | null }

/**
 * Puts new answers in the place of the old ones. The old words are gone from the table at once, and kept nowhere. What is
 * kept already is taken as saved, whatever the editor went by, and nothing happens.
 */
export async function editAnswer(work: Work, input: EditedAnswer): Promise<Result<null, EditRefusal | 'not-found'>> {
  return await inTransaction(asResident(work), async (inside) => {
    const digest = digestOf(input.code)
    const found = await findByCode(inside.scope, inside.db, digest)
    if (!found) return refuse('not-found')
    await lockResponse(inside.scope, inside.db, found.id)
    const answer = (await findByCode(inside.scope, inside.db, digest))!
    const time = await findAnsweringTime(inside.scope, inside.db, answer.consultationId)
    const { values, municipality } = input
    const isKept = time !== null && saysNothingNew(answer, { values, municipality, versionNumber: time.versionNumber })
    const refusal = whyNotEdit(answer, time, inside.now, isKept ? undefined : input.seen)
    if (refusal) return refuse(refusal)
    if (isKept) return accept(null)
    await replaceAnswers(inside.scope, inside.db, answer, { versionNumber: time!.versionNumber, locale: writtenIn(answer, values, input.locale), values, municipality, editedAt: inside.now })
    // A restored copy has the old words again.
    if (takesWordsAway(answer.values, values)) await recordDeletion(inside, { kind: 'answers-edited', reason: 'asked-for', count: 1, ids: [answer.id] })
    await recordChange(inside, {
      action: ANSWER_EVENTS.edited,
      subject: { kind: 'response', id: answer.id },
      event: { name: ANSWER_EVENTS.edited, payload: { consultationId: answer.consultationId }, key: `${ANSWER_EVENTS.edited}:${answer.consultationId}` },
    })
    return accept(null)
  })
}
