import { useLocation } from '@remix-run/react'
import { inLocale } from '~/kernel/addresses'
import type { FrameFacts } from './frame-facts'

/** Tells search engines the same page in the other languages. For public pages only. */
export function AlternateLinks({ facts }: { facts: FrameFacts }) {
  const { pathname } = useLocation()
  return (
    <>
      {facts.offered.map((locale) => (
        <link key={locale} rel="alternate" hrefLang={locale} href={`${facts.origin}${inLocale(pathname, locale)}`} />
      ))}
    </>
  )
}
