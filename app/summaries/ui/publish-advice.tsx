import type { ThemeFacts } from '~/analysis/contract'
import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import type { Locale } from '~/kernel/locales'
import { formatDate, formatList } from '~/platform/i18n/format'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import type { Advice } from '../queries/summary-draft.server'
import { usePartWords } from './missing-lines'

type PublishAdviceProps = { advice: Advice; themes: ThemeFacts[]; slug: string; required: Locale[] }

/** What to look at before publishing, each line leading to its field. It stands in nobody's way. */
export function PublishAdvice({ advice: { drift, past }, themes, slug, required }: PublishAdviceProps) {
  const { t, locale } = useText('summaries')
  const wordFor = usePartWords()
  const list = (locales: Locale[]) => formatList(locale, locales.map((each) => languageName(locale, each)))
  const nameOf = (themeId: string) => {
    const theme = themes.find(({ id }) => id === themeId)
    return theme ? pickText(theme.title, locale, theme.originalLocale).text : ''
  }
  return (
    <>
      {drift.length > 0 ? (
        <>
          <p>{t('publish.advice.drift')}</p>
          <ul>
            {drift.map(({ themeId, what, changed, unchanged }) => {
              const words = t('publish.advice.drift-in', { what: wordFor(what), changed: list(changed), unchanged: list(unchanged) })
              return <li key={`${themeId} ${what}`}><a href={placeOf(themeId, what, unchanged[0]!)}>{themeId ? t('publish.missing.item', { theme: nameOf(themeId), what: words }) : words}</a></li>
            })}
          </ul>
        </>
      ) : null}
      {past.length > 0 ? (
        <>
          <p>{t('publish.advice.past')}</p>
          <ul>
            {past.map(({ themeId, dueOn }) => (
              <li key={themeId}><a href={`${addresses.officialSummaryTheme(locale, slug, themeId)}#due`}>{t('publish.advice.past-in', { theme: nameOf(themeId), date: formatDate(locale, dueOn) })}</a></li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )

  function placeOf(themeId: string | null, what: Advice['drift'][number]['what'], behind: Locale): string {
    if (themeId && what === 'title') return addresses.officialTheme(locale, slug, themeId)
    // The fields of other languages lie folded away, where not every browser follows a link: their group is always there.
    const field = required.includes(behind) ? `#${what}-${behind}` : `#${what}`
    return themeId ? `${addresses.officialSummaryTheme(locale, slug, themeId)}${field}` : field
  }
}
