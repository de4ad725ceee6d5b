import { refuse, type FieldMessage, type Result } from '~/kernel/results'
import type { Work } from '~/platform/db/work.server'
import type { RetentionKind } from '../contract'
import { checkRetention } from '../rules/retention'
import { keepSettings, type SettingsGuards } from './keep-settings.server'

/** Changes how long each kind of thing is kept, in the unit of its kind. */
export async function changeRetention(work: Work, guards: SettingsGuards, input: { revision: number; times: Readonly<Record<RetentionKind, number>> }): Promise<Result<{ revision: number }, 'changed-meanwhile' | 'not-usable', FieldMessage[]>> {
  const problems = checkRetention(input.times)
  if (problems.length > 0) return refuse('not-usable', problems)
  const retention = { ...input.times }
  return await keepSettings(work, guards, { revision: input.revision, change: ({ settings, ...county }) => ({ ...county, settings: { ...settings, retention } }) })
}
