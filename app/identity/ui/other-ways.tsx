import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { ButtonLink } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import type { ProviderKind, SignInOffer } from '../contract'

/** What a county calls its providers, in the page's language; without a name the usual words stand. */
export type ProviderLabels = Partial<Record<ProviderKind, string>>

/** The providers of identities that a county offers beside letters, each with whom it is for. */
export function OtherWays({ offers, labels, returnTo }: { offers: readonly SignInOffer[]; labels: ProviderLabels; returnTo?: string }) {
  const { t, locale } = useText('identity')
  const ways = [
    ...(offers.includes('oidc') ? [{ kind: 'oidc', label: labels.oidc ?? t('sign-in.other.directory'), whom: t('sign-in.other.directory-for') }] : []),
    ...(offers.includes('strong') ? [{ kind: 'strong', label: labels.strong ?? t('sign-in.other.strong'), whom: t('sign-in.other.strong-for') }] : []),
  ]
  if (ways.length === 0) return null
  return (
    <Folio id="other-ways" heading={t(offers.includes('email') ? 'sign-in.other.title' : 'sign-in.title')}>
      <ul className="said">
        {ways.map(({ kind, label, whom }) => (
          <li key={kind}>
            <ButtonLink look="quiet" href={addresses.signInWith(locale, kind, returnTo)}>{label}</ButtonLink>
            <p className="small soft">{whom}</p>
          </li>
        ))}
      </ul>
    </Folio>
  )
}
