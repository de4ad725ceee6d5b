import { refuse, type FieldMessage, type Result } from '~/kernel/results'
import type { Work } from '~/platform/db/work.server'
import { RETENTION_KINDS, type RetentionKind } from '../contract'
import { checkRetention } from '../rules/retention'
import { keepSettings, type SettingsGuards } from './keep-settings.server'

/** Changes for how many days each kind of thing is kept. */
export async function changeRetention(work: Work, guards: SettingsGuards, input: { revision: number; days: Readonly<Record<RetentionKind, number>> }): Promise<Result<{ revision: number }, 'changed-meanwhile' | 'not-usable', FieldMessage[]>> {
  const problems = checkRetention(input.days)
  if (problems.length > 0) return refuse('not-usable', problems)
  const retention = RETENTION_KINDS.map(({ kind }) => ({ kind, days: input.days[kind] }))
  return await keepSettings(work, guards, { revision: input.revision, change: ({ settings, ...county }) => ({ ...county, settings: { ...settings, retention } }) })
}
