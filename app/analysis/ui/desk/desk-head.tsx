import type { ReactNode } from 'react'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { ContentText } from '~/texts/ui/content-text'
import { Head } from '~/ui/head/head'
import { DeskNav, type DeskPage } from './desk-nav'

/** The consultation a desk page is about. */
export type DeskMatter = { slug: string; title: LocalizedText; originalLocale: Locale }

/** The same with the parts of the work that are open to the reader. */
export type DeskPlace = DeskMatter & { pages: DeskPage[] }

/** The top of every page of an official's work on one consultation: its parts, which matter it is, and the page's name. */
export function DeskHead({ matter, current, title, children }: { matter: DeskPlace; current: DeskPage; title: ReactNode; children?: ReactNode }) {
  return (
    <>
      <DeskNav slug={matter.slug} pages={matter.pages} current={current} />
      <Head kind="tight" kicker={<ContentText text={matter.title} original={matter.originalLocale} />} title={title}>{children}</Head>
    </>
  )
}
