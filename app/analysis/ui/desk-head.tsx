import type { ReactNode } from 'react'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Head } from '~/ui/head/head'

/** The consultation a desk page is about. */
export type DeskMatter = { slug: string; title: LocalizedText; originalLocale: Locale }

const PAGES = {
  overview: addresses.officialConsultation,
  answers: (locale: Locale, slug: string) => addresses.officialAnswers(locale, slug),
  statements: addresses.officialStatements,
  results: addresses.officialResults,
  themes: addresses.officialThemes,
  summary: addresses.officialSummary,
} as const

export type DeskPage = keyof typeof PAGES

/** The top of every page of an official's work on one consultation: its parts, which matter it is, and the page's name. */
export function DeskHead({ matter, current, title, children }: { matter: DeskMatter; current: DeskPage; title: ReactNode; children?: ReactNode }) {
  const { t, locale } = useText('analysis')
  return (
    <>
      <nav className="nav" aria-label={t('desk.nav.label')}>
        <ul>
          {(Object.keys(PAGES) as DeskPage[]).map((page) => (
            <li key={page}><a href={PAGES[page](locale, matter.slug)} aria-current={page === current ? 'true' : undefined}>{t(`desk.nav.${page}`)}</a></li>
          ))}
        </ul>
      </nav>
      <Head kind="tight" kicker={<ContentText text={matter.title} original={matter.originalLocale} />} title={title}>{children}</Head>
    </>
  )
}
