import { pickText } from '~/kernel/localized-text'
import { useLocale } from '~/platform/i18n/use-text'
import type { ThemeFacts } from '../contract'

/** Gives a theme's name in the reader's language; of a theme no longer in use, nothing. */
export function useThemeNames(themes: readonly ThemeFacts[]): (themeId: string) => string {
  const locale = useLocale()
  return (themeId) => {
    const theme = themes.find((each) => each.id === themeId)
    return theme ? pickText(theme.title, locale, theme.originalLocale).text : ''
  }
}
