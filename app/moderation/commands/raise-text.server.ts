import { randomUUID } from 'node:crypto'
import { holdsAny } from '~/identity/guards.server'
import { accept, refuse, type Result } from '~/kernel/results'
import { textDigest } from '~/platform/db/text-digest.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import type { SourceKind } from '../contract'
import { riskOf } from '../rules/concerns'
import { MODERATION_PERMISSIONS } from '../rules/permissions'
import { concernsOf, screenText } from '../rules/screening/screen-text'
import { findSourceText } from '../store/source-texts.server'
import { addText, findTextAt, noteNewWords } from '../store/texts.server'

/** Puts a text on the queue because a person asks for it, whatever the rule found. A text that waits already stays as it is. */
export async function raiseText(work: Work, input: { sourceKind: SourceKind; sourceId: string; part: string }): Promise<Result<{ textId: string }, 'no-text'>> {
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, MODERATION_PERMISSIONS['moderation.raise']))) return forbidden()
    const { scope, db, now } = inside
    const { sourceKind, sourceId, part } = input
    const source = await findSourceText(scope, db, sourceKind, sourceId, part)
    if (!source) return refuse('no-text')
    const finds = screenText(source.text)
    const concerns = ['raised' as const, ...concernsOf(finds)]
    const known = await findTextAt(scope, db, input)
    if (known?.state === 'waiting') return accept({ textId: known.id })
    if (known) await noteNewWords(scope, db, known.id, { finds, concerns, risk: riskOf(concerns), state: 'waiting', foundAt: now })
    else await addText(scope, db, { sourceKind, sourceId, part, id: randomUUID(), consultationId: source.consultationId, locale: source.locale, finds, concerns, risk: riskOf(concerns), state: 'waiting', textDigest: textDigest(source.text), foundAt: now })
    const text = await findTextAt(scope, db, input)
    if (!text) return refuse('no-text')
    await recordChange(inside, { action: 'raise-text', subject: { kind: 'moderated-text', id: text.id }, details: { sourceKind } })
    return accept({ textId: text.id })
  })
}
