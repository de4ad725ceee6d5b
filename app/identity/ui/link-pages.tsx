import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Button, ButtonLink } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'

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

/** The page of a link in another browser than the one that asked: how to go on there, or to begin anew here. */
export function OtherBrowserPage({ token }: { token: string }) {
  const { t, locale } = useText('identity')
  return (
    <div className="wrap">
      <Head title={t('link.other-browser.title')} lead={t('link.other-browser.body')}>
        <ol>
          <li>{t('link.other-browser.step-back')}</li>
          <li>{t('link.other-browser.step-code')}</li>
        </ol>
        <p>{t('link.other-browser.not-you')}</p>
      </Head>
      <Folio id="cannot" heading={t('link.other-browser.cannot')}>
        <p>{t('link.other-browser.again-why')}</p>
        <form className="actions" method="post" action={addresses.signInLink(locale, token)}>
          <Button look="quiet" name="intent" value="again">{t('link.other-browser.again')}</Button>
        </form>
      </Folio>
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
