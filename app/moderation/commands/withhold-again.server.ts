import { randomUUID } from 'node:crypto'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import type { SourceKind } from '../contract'
import { riskOf } from '../rules/concerns'
import { NO_WORDS } from '../rules/deciding'
import { concernsOf, screenText } from '../rules/screening/screen-text'
import { findTextsOfSource } from '../store/source-texts.server'
import { addText, findTextAt, withhold } from '../store/texts.server'

/**
 * Withholds every text of answers or statements in which something was hidden, or changed by its author, since a restored
 * copy was made, until a moderator has looked: the journal knows whose words they were, and not which.
 */
export async function withholdAgain(work: Work, { sourceKind, ids }: { sourceKind: SourceKind; ids: readonly string[] }): Promise<{ count: number }> {
  return await inTransaction(work, async (inside) => {
    const { scope, db, now } = inside
    const texts = (await Promise.all(ids.map(async (id) => await findTextsOfSource(scope, db, sourceKind, id)))).flat()
    for (const { consultationId, sourceId, part, locale, text } of texts) {
      const finds = screenText(text)
      const concerns = ['restored' as const, ...concernsOf(finds)]
      const found = { finds, concerns, risk: riskOf(concerns), state: 'waiting' as const, foundAt: now, textDigest: NO_WORDS }
      await addText(scope, db, { id: randomUUID(), consultationId, sourceKind, sourceId, part, locale, ...found })
      await withhold(scope, db, (await findTextAt(scope, db, { sourceKind, sourceId, part }))!.id, found)
    }
    if (texts.length === 0) return { count: 0 }
    await recordChange(inside, { action: 'moderation.withheld-again', subject: { kind: 'moderated-text' }, details: { count: texts.length } })
    const matters = [...new Set(texts.map(({ consultationId }) => consultationId))]
    await invalidateTags(inside, [...matters.flatMap((id) => [`summary:${id}`, `consultation:${id}`]), ...(sourceKind === 'statement' ? [...ids.map((id) => `statement:${id}`), 'associations'] : [])])
    return { count: texts.length }
  })
}
