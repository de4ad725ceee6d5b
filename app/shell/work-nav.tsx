import { useLocation } from '@remix-run/react'
import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import type { FrameFacts } from './frame-facts'
import { whereIn } from './main-nav'

/** The workspaces the signed-in person has, and the way back to the public pages. */
export function WorkNav({ viewer }: { viewer: FrameFacts['viewer'] }) {
  const { t, locale } = useText('shell')
  const { pathname } = useLocation()
  const ways = [
    ...(viewer?.workspaces.includes('official') ? [{ href: addresses.official(locale), text: t('nav.official') }] : []),
    ...(viewer?.workspaces.includes('association') ? [{ href: addresses.association(locale), text: t('nav.association') }] : []),
    ...(viewer?.workspaces.includes('moderation') ? [{ href: addresses.moderation(locale), text: t('nav.moderation') }] : []),
    ...(viewer?.workspaces.includes('admin') ? [{ href: addresses.admin(locale), text: t('nav.admin') }] : []),
    ...(viewer?.workspaces.includes('audit') ? [{ href: addresses.audit(locale), text: t('nav.audit') }] : []),
    { href: addresses.front(locale), text: t('nav.home') },
  ]
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      <ul>
        {ways.map(({ href, text }) => (
          <li key={href}>
            <a href={href} aria-current={href === addresses.front(locale) ? undefined : whereIn(pathname, href)}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Who is signed in, the way to their own account, and the way out. */
export function SignedIn({ viewer }: { viewer: NonNullable<FrameFacts['viewer']> }) {
  const { t, locale } = useText('shell')
  return (
    <form className="signed-in small soft" method="post" action={addresses.signOut(locale)}>
      <a href={addresses.account(locale)}>{t('nav.signed-in-as', { name: viewer.displayName })}</a>{' '}
      <Button look="link" small>{t('nav.sign-out')}</Button>
    </form>
  )
}
