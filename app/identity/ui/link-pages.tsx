import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Button, ButtonLink } from '~/ui/button/button'
import { Head } from '~/ui/head/head'

/** After asking for a link: the same page for a known and an unknown address. */
export function LinkSentPage({ minutes, isDemo }: { minutes: number; isDemo: boolean }) {
  const { t, locale } = useText('identity')
  return (
    <div className="wrap">
      <Head title={t('sign-in.sent.title')} lead={t('sign-in.sent.body', { minutes })}>
        {isDemo ? <p>{t('sign-in.demo.link-in-outbox')} <a href={addresses.demoOutbox()}>{t('sign-in.demo.outbox')}</a></p> : null}
        <p><a href={addresses.signIn(locale)}>{t('sign-in.sent.again')}</a></p>
      </Head>
    </div>
  )
}

/** The page of a mailed link. Only its button uses the link up: mail scanners open links, they press nothing. */
export function LinkPage({ token }: { token: string }) {
  const { t, locale } = useText('identity')
  return (
    <div className="wrap">
      <Head title={t('link.title')} lead={t('link.body')}>
        <form className="actions" method="post" action={addresses.signInLink(locale, token)}>
          <Button>{t('link.action')}</Button>
        </form>
      </Head>
    </div>
  )
}

/** The page of a link that is unknown, used or too old. */
export function LinkExpiredPage() {
  const { t, locale } = useText('identity')
  return (
    <div className="wrap">
      <Head title={t('link.expired.title')} lead={t('link.expired.body')}>
        <div className="actions"><ButtonLink href={addresses.signIn(locale)}>{t('link.expired.action')}</ButtonLink></div>
      </Head>
    </div>
  )
}

/** Asks before signing out, or says that it has been done. */
export function SignOutPage({ name }: { name: string | null }) {
  const { t, locale } = useText('identity')
  if (name === null) {
    return (
      <div className="wrap">
        <Head title={t('sign-out.done.title')} lead={t('sign-out.done.body')}>
          <p><a href={addresses.signIn(locale)}>{t('sign-out.done.again')}</a></p>
        </Head>
      </div>
    )
  }
  return (
    <div className="wrap">
      <Head title={t('sign-out.title')} kicker={t('sign-out.signed-in-as', { name })} lead={t('sign-out.body')}>
        <form className="actions" method="post" action={addresses.signOut(locale)}>
          <Button>{t('sign-out.action')}</Button>
        </form>
      </Head>
    </div>
  )
}
