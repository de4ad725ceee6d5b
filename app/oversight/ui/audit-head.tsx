import type { ReactNode } from 'react'
import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Head } from '~/ui/head/head'

const PAGES = { log: addresses.audit, roots: addresses.auditRoots, deletions: addresses.auditDeletions } as const

/** The top of every page of those who watch over the whole: its parts, and the page's name. */
export function AuditHead({ current, title, lead, children }: { current: keyof typeof PAGES; title: ReactNode; lead: ReactNode; children?: ReactNode }) {
  const { t, locale } = useText('oversight')
  return (
    <>
      <nav className="nav" aria-label={t('nav.label')}>
        <ul>
          {(['log', 'roots', 'deletions'] as const).map((page) => (
            <li key={page}><a href={PAGES[page](locale)} aria-current={page === current ? 'true' : undefined}>{t(`nav.${page}`)}</a></li>
          ))}
        </ul>
      </nav>
      <Head kind="tight" title={title} lead={lead}>{children}</Head>
    </>
  )
}
