import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'

/** The preview in every language of the county. */
export function PreviewLanguages({ slug, offered, shown }: { slug: string; offered: Locale[]; shown?: Locale }) {
  const { t, locale } = useText('summaries')
  return (
    <nav className="nav" aria-label={t('preview.languages')}>
      <ul>
        {offered.map((each) => <li key={each}><a href={addresses.officialSummaryPreview(locale, slug, each)} aria-current={each === shown ? 'true' : undefined}>{languageName(locale, each)}</a></li>)}
      </ul>
    </nav>
  )
}
