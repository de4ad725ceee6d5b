import { refuse, type FieldMessage, type Result } from '~/kernel/results'
import type { Work } from '~/platform/db/work.server'
import { ADVISORY_BODIES, type AdvisoryBody, type AdvisoryContact } from '../contract'
import { withTyped } from '../rules/settings'
import { checkBody, isReachable, NO_CONTACT } from '../rules/ways'
import { findSettings } from '../store/settings.server'
import { keepSettings, type SettingsGuards } from './keep-settings.server'

/** Changes how an advisory body can be reached; one that cannot be reached is not kept. */
export async function changeAdvisoryBody(work: Work, guards: SettingsGuards, input: { revision: number; body: AdvisoryBody; contact: AdvisoryContact }): Promise<Result<{ revision: number }, 'changed-meanwhile' | 'not-usable', FieldMessage[]>> {
  const county = await findSettings(work.scope, work.db)
  if (!county) return refuse('changed-meanwhile')
  const before = county.settings.advisoryBodies?.[input.body] ?? NO_CONTACT
  const contact: AdvisoryContact = { ...input.contact, name: withTyped(before.name, input.contact.name), does: withTyped(before.does, input.contact.does) }
  const problems = checkBody(contact, county.requiredLocales)
  if (problems.length > 0) return refuse('not-usable', problems)
  return await keepSettings(work, guards, {
    revision: input.revision,
    change: ({ settings, ...rest }) => {
      const kept = ADVISORY_BODIES.flatMap((body) => {
        const told = body === input.body ? contact : settings.advisoryBodies?.[body]
        return told && isReachable(told) ? [[body, told]] : []
      })
      const { advisoryBodies: _before, ...others } = settings
      return { ...rest, settings: kept.length > 0 ? { ...others, advisoryBodies: Object.fromEntries(kept) as Partial<Record<AdvisoryBody, AdvisoryContact>> } : others }
    },
  })
}
