import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { ButtonLink } from '~/ui/button/button'
import { Head } from '~/ui/head/head'
import type { ProviderKind } from '../contract'

/** Asks somebody whom another page has led here whether they want to sign in. */
export function PressPage({ kind, label, returnTo }: { kind: ProviderKind; label?: string; returnTo?: string }) {
  const { t, locale } = useText('identity')
  return (
    <div className="wrap">
      <Head title={t('press.title')} lead={t('press.body')}>
        <p>{t('press.not-you')}</p>
        <div className="actions"><ButtonLink href={addresses.signInWith(locale, kind, returnTo)}>{label ?? t(kind === 'oidc' ? 'sign-in.other.directory' : 'sign-in.other.strong')}</ButtonLink></div>
      </Head>
    </div>
  )
}
