import { refuse, type Result } from '~/kernel/results'
import type { Work } from '~/platform/db/work.server'
import type { CountyTheme } from '../contract'
import { isSame } from '../rules/settings'
import { failingPairs, type MeasuredPair } from '../rules/theme'
import { keepSettings, type SettingsGuards } from './keep-settings.server'

/**
 * Gives the county its own colours and mark, or (`null`) the product's again. Colours are kept only when the whole
 * contrast matrix passes in light and dark; otherwise every pair that fails is told with its contrast.
 */
export async function changeTheme(work: Work, guards: SettingsGuards, input: { revision: number; theme: Omit<CountyTheme, 'revision'> | null }): Promise<Result<{ revision: number }, 'changed-meanwhile' | 'too-little-contrast', MeasuredPair[]>> {
  const { theme } = input
  const failing = theme ? failingPairs(theme) : []
  if (failing.length > 0) return refuse('too-little-contrast', failing)
  return await keepSettings(work, guards, {
    revision: input.revision,
    change: ({ settings, ...county }, next) => {
      const { theme: before, ...rest } = settings
      if (!theme) return { ...county, settings: rest }
      return { ...county, settings: { ...rest, theme: before && isSame({ ...before, revision: 0 }, { ...theme, revision: 0 }) ? before : { ...theme, revision: next } } }
    },
  })
}
