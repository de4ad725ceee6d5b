import { LOCALES } from '~/kernel/locales'
import type { Names } from '~/kernel/searching'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'

const THEMES = ['services', 'participation', 'strategy', 'finances', 'wellbeing'] as const

/** Gives the word of a theme in the page's language; a theme of the county's own is shown as it is kept. */
export function useThemeWord(): (theme: string) => string {
  const { t } = useText('consultations')
  return (theme) => {
    const known = THEMES.find((each) => each === theme)
    return known ? t(`theme.${known}`) : theme
  }
}

/** What each theme is called, in every language. */
export function themeNames(): Names {
  return Object.fromEntries(THEMES.map((theme) => [theme, LOCALES.map((locale) => textFor(locale, 'consultations')(`theme.${theme}`))]))
}
