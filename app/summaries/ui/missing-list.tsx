import type { ThemeFacts } from '~/analysis/contract'
import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { formatList } from '~/platform/i18n/format'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import type { DraftView } from '../queries/summary-draft.server'

/** Everything that is missing before publishing, each line leading to the place where it is written. */
export function MissingList({ missing, themes, slug }: { missing: DraftView['missing']; themes: ThemeFacts[]; slug: string }) {
  const { t, locale } = useText('summaries')
  const wordFor = (what: DraftView['missing'][number]['what']) => {
    if (what === 'said' || what === 'decided' || what === 'why' || what === 'next') return t(`part.${what}`)
    return t(`publish.missing.${what}`)
  }
  return (
    <ul>
      {missing.map(({ themeId, what, locales }) => {
        const languages = formatList(locale, locales.map((each) => languageName(locale, each)))
        const words = locales.length > 0 ? t('publish.missing.in', { what: wordFor(what), languages }) : wordFor(what)
        const theme = themes.find((each) => each.id === themeId)
        const name = theme ? pickText(theme.title, locale, theme.originalLocale).text : ''
        const at = what === 'themes' ? addresses.officialThemes(locale, slug) : !themeId ? '#lead-fi' : what === 'title' ? addresses.officialTheme(locale, slug, themeId) : `${addresses.officialSummaryTheme(locale, slug, themeId)}#${what}`
        return <li key={`${themeId} ${what}`}><a href={at}>{theme ? t('publish.missing.item', { theme: name, what: words }) : words}</a></li>
      })}
    </ul>
  )
}
