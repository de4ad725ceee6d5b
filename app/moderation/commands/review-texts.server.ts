import { randomUUID } from 'node:crypto'
import { holdsAny } from '~/identity/guards.server'
import { accept, type Result } from '~/kernel/results'
import { digestInWords, textDigest } from '~/platform/db/text-digest.server'
import { inTransaction, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { MODERATION_PERMISSIONS } from '../rules/permissions'
import { findSourceText } from '../store/source-texts.server'
import { addText, findTextAt, type TextPlace } from '../store/texts.server'
import { decideInside } from './decide-on-text.server'

/** A text that was read on a page of several, with the digest of its words as they were read. */
export type ReadText = TextPlace & { digest: string }

/**
 * Says of several texts, read one after the other, that nothing of them is to be hidden. Texts that have changed since
 * or wait for a decision of their own are left out; `left` is how many.
 */
export async function reviewTexts(work: Work, texts: readonly ReadText[]): Promise<Result<{ reviewed: number; left: number }>> {
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, MODERATION_PERMISSIONS['moderation.decide']))) return forbidden()
    const { scope, db, now } = inside
    let reviewed = 0
    for (const { digest, sourceKind, sourceId, part } of texts) {
      const place = { sourceKind, sourceId, part }
      const source = await findSourceText(scope, db, sourceKind, sourceId, part)
      if (!source || digestInWords(source.text) !== digest) continue
      const known = await findTextAt(scope, db, place)
      if (known && (known.state === 'waiting' || known.shown !== 'as-written')) continue
      if (!known) await addText(scope, db, { ...place, id: randomUUID(), consultationId: source.consultationId, locale: source.locale, finds: [], concerns: [], risk: 0, state: 'decided', textDigest: textDigest(source.text), foundAt: now })
      const text = known ?? (await findTextAt(scope, db, place))
      const decided = text && (await decideInside(inside, { textId: text.id, digest, revision: text.revision }, () => accept({ kind: 'approve' as const })))
      if (decided?.ok) reviewed += 1
    }
    return accept({ reviewed, left: texts.length - reviewed })
  })
}
