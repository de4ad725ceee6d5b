import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import { changedSettings, type EditableCounty } from '../rules/settings'
import { MATTERS_OF_ADVISORY_BODIES } from '../rules/ways'
import { findSettings, lockCounty, saveSettings, type KeptSettings } from '../store/settings.server'

/** Who may change settings is a fact of a later area; the composition hands it in, and it is asked inside the transaction. */
export type SettingsGuards = { may: (inside: WorkInTransaction, action: 'counties.change-settings') => Promise<boolean> }

/**
 * Changes a county's settings, unless somebody else has changed them since `revision` was read. Every page of the county
 * is made anew at once, in every process. What changed, when and by whom stays; nothing changed is no new revision.
 * A change of the ways of taking part has an entry of its own, as a matter for the advisory bodies (domain rule L32-2).
 */
export async function keepSettings(
  work: Work,
  guards: SettingsGuards,
  input: { revision: number; change: (county: EditableCounty, next: number) => EditableCounty },
): Promise<Result<{ revision: number }, 'changed-meanwhile'>> {
  return await inTransaction(work, async (inside) => {
    const { scope, db, now, actor } = inside
    if (!(await guards.may(inside, 'counties.change-settings'))) return forbidden()
    await lockCounty(scope, db)
    const before = await findSettings(scope, db)
    if (!before) return refuse('changed-meanwhile')
    const revision = before.revision + 1
    const old = editable(before)
    const after = input.change(old, revision)
    const changed = changedSettings(old, after)
    // What stands already is no conflict, whoever wrote it: the button may have been pressed twice.
    if (changed.length === 0) return accept({ revision: before.revision })
    if (before.revision !== input.revision) return refuse('changed-meanwhile')
    await saveSettings(scope, db, after, { revision, changedAt: now, changedBy: actor.kind === 'person' ? actor.personId : null, changed })
    await recordChange(inside, { action: 'counties.settings-changed', subject: { kind: 'county' }, details: { revision, changed: changed.map(asCode) } })
    const matters = changed.filter((name) => MATTERS_OF_ADVISORY_BODIES.includes(name))
    if (matters.length > 0) await recordChange(inside, { action: 'counties.ways-changed', subject: { kind: 'county' }, details: { revision, changed: matters.map(asCode), matterOf: 'advisory-bodies' } })
    await invalidateTags(inside, [`county:${scope.countyId}`])
    return accept({ revision })
  })
}

// The log holds codes: `smallGroupThreshold` is `small-group-threshold` there.
function asCode(name: string): string {
  return name.replaceAll(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)
}

function editable({ requiredLocales, offeredLocales, smallGroupThreshold, settings }: KeptSettings): EditableCounty {
  return { requiredLocales, offeredLocales, smallGroupThreshold, settings }
}
