import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { dayOf } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import { addDefect } from '../store/defects.server'

// The same in every county, and none of another defect: one that was mended or told in other words stays as it is.
const FIRST = '0b0f6a52-3c1d-4e7a-8f21-5d9c7e4b2a10'

/**
 * States what no person has tried yet as the first defect of a county, which the county mends like any other. Only the
 * product itself does, when a county is entered and at every start: a county is told of it once. Safe to repeat.
 */
export async function stateFirstDefect(work: Work, { originalLocale, what }: { originalLocale: Locale; what: LocalizedText }): Promise<void> {
  if (work.actor.kind !== 'system') return forbidden()
  await inTransaction(work, async (inside) => {
    const isNew = await addDefect(inside.scope, inside.db, { id: FIRST, originalLocale, what, why: {}, instead: {}, requirements: [], foundOn: dayOf(inside.now), mendBy: null, mendedOn: null })
    if (!isNew) return
    await recordChange(inside, { action: 'accessibility.defect-added', subject: { kind: 'accessibility-defect', id: FIRST }, details: { isMended: false } })
    await invalidateTags(inside, ['accessibility'])
  })
}
