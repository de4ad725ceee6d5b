import type { ThemeFacts } from '~/analysis/contract'
import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { formatList } from '~/platform/i18n/format'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import type { DraftView } from '../queries/summary-draft.server'

/** What a part of a summary is called. */
export function usePartWords(): (what: DraftView['missing'][number]['what']) => string {
  const { t } = useText('summaries')
  return (what) => (what === 'said' || what === 'decided' || what === 'why' || what === 'next' ? t(`part.${what}`) : t(`publish.missing.${what}`))
}

/** Everything that is missing before publishing, in words, each with the place where it is written. */
export function useMissingLines(missing: DraftView['missing'], themes: readonly ThemeFacts[], slug: string): { id: string; href: string; message: string }[] {
  const { t, locale } = useText('summaries')
  const wordFor = usePartWords()
  return missing.map(({ themeId, what, locales }) => {
    const languages = formatList(locale, locales.map((each) => languageName(locale, each)))
    const words = locales.length > 0 ? t('publish.missing.in', { what: wordFor(what), languages }) : wordFor(what)
    const theme = themes.find((each) => each.id === themeId)
    const name = theme ? pickText(theme.title, locale, theme.originalLocale).text : ''
    const href = what === 'themes' ? addresses.officialThemes(locale, slug)
      : !themeId ? `#lead-${locales[0]}`
        : what === 'title' ? addresses.officialTheme(locale, slug, themeId) : `${addresses.officialSummaryTheme(locale, slug, themeId)}#${what}`
    return { id: `${themeId} ${what}`, href, message: theme ? t('publish.missing.item', { theme: name, what: words }) : words }
  })
}
