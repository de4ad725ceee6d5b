import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'

const PAGES = {
  overview: addresses.officialConsultation,
  attachments: (locale: Locale, slug: string) => addresses.officialAttachments(locale, slug),
  announcements: (locale: Locale, slug: string) => addresses.officialAnnouncements(locale, slug),
  answers: (locale: Locale, slug: string) => addresses.officialAnswers(locale, slug),
  statements: addresses.officialStatements,
  results: addresses.officialResults,
  themes: addresses.officialThemes,
  summary: addresses.officialSummary,
} as const

export type DeskPage = keyof typeof PAGES

/** The parts of an official's work on one consultation that are open to the reader, in the order they are done. */
export function DeskNav({ slug, pages, current }: { slug: string; pages: readonly DeskPage[]; current: DeskPage }) {
  const { t, locale } = useText('analysis')
  return (
    <nav className="nav" aria-label={t('desk.nav.label')}>
      <ul>
        {pages.map((page) => (
          <li key={page}><a href={PAGES[page](locale, slug)} aria-current={page === current ? 'true' : undefined}>{t(`desk.nav.${page}`)}</a></li>
        ))}
      </ul>
    </nav>
  )
}
