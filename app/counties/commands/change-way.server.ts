import { refuse, type FieldMessage, type Result } from '~/kernel/results'
import type { Work } from '~/platform/db/work.server'
import { WAYS, type Way, type WayFacts } from '../contract'
import { withTyped } from '../rules/settings'
import { checkWay, NOTHING_TOLD, tellsNothing } from '../rules/ways'
import { findSettings } from '../store/settings.server'
import { keepSettings, type SettingsGuards } from './keep-settings.server'

/** Changes what is told of one way of taking part; a way of which nothing is told is not kept. */
export async function changeWay(work: Work, guards: SettingsGuards, input: { revision: number; way: Way; facts: WayFacts }): Promise<Result<{ revision: number }, 'changed-meanwhile' | 'not-usable', FieldMessage[]>> {
  const county = await findSettings(work.scope, work.db)
  if (!county) return refuse('changed-meanwhile')
  const before = county.settings.ways?.[input.way] ?? NOTHING_TOLD
  // Texts of languages that were not in the form stay; what must be there is judged on the whole.
  const facts: WayFacts = { ...input.facts, how: withTyped(before.how, input.facts.how), hours: withTyped(before.hours, input.facts.hours) }
  const problems = checkWay(facts, county.requiredLocales)
  if (problems.length > 0) return refuse('not-usable', problems)
  return await keepSettings(work, guards, {
    revision: input.revision,
    change: ({ settings, ...rest }) => {
      const kept = WAYS.flatMap((way) => {
        const told = way === input.way ? facts : settings.ways?.[way]
        return told && !tellsNothing(told) ? [[way, told]] : []
      })
      const { ways: _before, ...others } = settings
      return { ...rest, settings: kept.length > 0 ? { ...others, ways: Object.fromEntries(kept) as Partial<Record<Way, WayFacts>> } : others }
    },
  })
}
