import { useLocation } from '@remix-run/react'
import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'

/** The menu of the public pages; the part where the reader is, is marked. */
export function MainNav() {
  const { t, locale } = useText('shell')
  const { pathname } = useLocation()
  const ways = [
    { href: addresses.consultations(locale), text: t('nav.consultations') },
    { href: addresses.forums(locale), text: t('nav.forums') },
    { href: addresses.followUp(locale), text: t('nav.follow-up') },
    { href: addresses.associations(locale), text: t('nav.associations') },
  ]
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      <ul>
        {ways.map(({ href, text }) => (
          <li key={href}>
            <a href={href} aria-current={whereIn(pathname, href)}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** `page` on the page itself, `true` below it, for `aria-current`. */
export function whereIn(pathname: string, href: string): 'page' | 'true' | undefined {
  if (pathname === href) return 'page'
  return pathname.startsWith(`${href}/`) ? 'true' : undefined
}
