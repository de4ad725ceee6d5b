import type { ReactNode } from 'react'
import { AdminNav, type AdminPage } from '~/identity/ui/admin/admin-nav'
import { Head } from '~/ui/head/head'
import type { PageHandle } from '~/shell/page-handle'

/** Administration runs no scripts: it works the same in every browser, and a form sent twice is dealt with by the server. */
export const adminHandle: PageHandle = { js: false, frame: 'work', width: 'wide' }

/** The frame of every administration page: messages first, then its menu, heading and content. `inParts`: the content is sections, which keep their own distance. */
export function AdminFrame({ pages, current, title, lead, messages, back, inParts = false, children }: {
  pages: readonly AdminPage[]
  current: AdminPage
  title: ReactNode
  lead?: ReactNode
  messages?: ReactNode
  back?: ReactNode
  inParts?: boolean
  children: ReactNode
}) {
  return (
    <div className="wrap wrap--wide">
      {messages}
      <AdminNav pages={pages} current={current} />
      <Head kind={inParts ? 'tight' : undefined} title={title} lead={lead}>{back}</Head>
      {children}
    </div>
  )
}
