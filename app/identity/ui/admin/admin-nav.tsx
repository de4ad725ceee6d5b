import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'

const PAGES = {
  home: addresses.admin,
  people: (locale: Locale) => addresses.adminPeople(locale),
  requests: (locale: Locale) => addresses.adminRequests(locale),
  roles: addresses.adminRoles,
  settings: (locale: Locale) => addresses.adminSettings(locale),
  channels: (locale: Locale) => addresses.adminChannels(locale),
  theme: (locale: Locale) => addresses.adminTheme(locale),
  retention: (locale: Locale) => addresses.adminRetention(locale),
  documents: addresses.adminDocuments,
  accessibility: addresses.officialAccessibility,
  audit: addresses.audit,
} as const

/** The parts of the administration. */
export type AdminPage = keyof typeof PAGES

/** The parts that are open to the reader, as the menu of every administration page. */
export function AdminNav({ pages, current }: { pages: readonly AdminPage[]; current: AdminPage }) {
  const { t, locale } = useText('identity')
  return (
    <nav className="nav" aria-label={t('admin.nav.label')}>
      <ul>
        {pages.map((page) => <li key={page}><a href={PAGES[page](locale)} aria-current={page === current ? 'true' : undefined}>{t(`admin.nav.${page}`)}</a></li>)}
      </ul>
    </nav>
  )
}

/** The administration's first page: its parts, what each is for, and how many requests wait. */
export function AdminHome({ pages, waiting }: { pages: readonly AdminPage[]; waiting: number }) {
  const { t, locale } = useText('identity')
  return (
    <ul className="said">
      {pages.filter((page) => page !== 'home').map((page) => (
        <li key={page}>
          <h2 className="h3"><a href={PAGES[page](locale)}>{t(`admin.nav.${page}`)}</a></h2>
          <p>{t(`admin.about.${page}`)}</p>
          {page === 'requests' && waiting > 0 ? <p><b>{t('admin.waiting', { count: waiting })}</b></p> : null}
        </li>
      ))}
    </ul>
  )
}
