import { holdsAny } from '~/identity/guards.server'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import { MODERATION_EVENTS, type RulesContent } from '../contract'
import { MODERATION_PERMISSIONS } from '../rules/permissions'
import { hasCodeInRules, missingInRules, sameRules, type MissingInRules } from '../rules/rules-versions'
import { addRules, findCurrentRules, lockRules } from '../store/rules-versions.server'
import { findRequiredLocales } from '../store/county-rules.server'
import { personOf } from './person-of.server'

/**
 * Publishes the county's rules of moderation as a new version; earlier ones stay readable. `seen` is the version the
 * editor went by. The change is logged as a matter for the advisory bodies, who take part in developing hearing
 * (domain rule L32-2). Publishing what holds already changes nothing.
 */
export async function publishRules(work: Work, input: { seen: number; content: RulesContent }): Promise<Result<{ number: number }, 'identity-code' | 'changed-meanwhile' | 'incomplete', { missing: MissingInRules[] }>> {
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, MODERATION_PERMISSIONS['moderation.publish-rules']))) return forbidden()
    const { scope, db, now } = inside
    if (hasCodeInRules(input.content)) return refuse('identity-code')
    await lockRules(scope, db)
    const current = await findCurrentRules(scope, db)
    if (current && sameRules(current.content, input.content)) return accept({ number: current.number })
    if ((current?.number ?? 0) !== input.seen) return refuse('changed-meanwhile')
    const missing = missingInRules(input.content, await findRequiredLocales(scope, db))
    if (missing.length > 0) return refuse('incomplete', { missing })
    const number = input.seen + 1
    await addRules(scope, db, { number, content: input.content, publishedAt: now, publishedBy: personOf(inside) })
    await recordChange(inside, {
      action: 'publish-moderation-rules',
      subject: { kind: 'moderation-rules' },
      details: { number, isMatterForAdvisoryBodies: true },
      event: { name: MODERATION_EVENTS.rulesPublished, payload: { number } },
    })
    await invalidateTags(inside, ['moderation-rules'])
    return accept({ number })
  })
}
