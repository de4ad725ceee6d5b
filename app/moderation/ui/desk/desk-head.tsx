import type { ReactNode } from 'react'
import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Head } from '~/ui/head/head'

/** The parts of the moderators' workspace. */
export const DESK_PAGES = ['queue', 'appeals', 'handed-on', 'requests', 'rules'] as const
export type DeskPage = (typeof DESK_PAGES)[number]

const PLACES = { 'queue': (locale: Parameters<typeof addresses.moderation>[0]) => addresses.moderation(locale), 'appeals': addresses.moderationAppeals, 'handed-on': addresses.moderationHandedOn, 'requests': addresses.documentRequests, 'rules': (locale: Parameters<typeof addresses.moderation>[0]) => addresses.moderationEditRules(locale) }

/** The top of every page of the moderators' workspace: the parts this person may open, and the page's name. */
export function ModerationHead({ current, pages, title, children }: { current: DeskPage; pages: readonly DeskPage[]; title: ReactNode; children?: ReactNode }) {
  const { t, locale } = useText('moderation')
  return (
    <>
      <nav className="nav" aria-label={t('desk.nav.label')}>
        <ul>
          {pages.map((page) => <li key={page}><a href={PLACES[page](locale)} aria-current={page === current ? 'true' : undefined}>{t(`desk.nav.${page}`)}</a></li>)}
        </ul>
      </nav>
      <Head kind="tight" title={title}>{children}</Head>
    </>
  )
}
