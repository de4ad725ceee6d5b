import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { ButtonLink } from '~/ui/button/button'

/** Says that the sign-in is too old for what stands here, and leads to a new one and back to the address. */
export function SignInAgain({ address }: { address: string }) {
  const { t, locale } = useText('identity')
  return (
    <>
      <p>{t('sign-in-again.why')}</p>
      <div className="actions"><ButtonLink look="quiet" href={addresses.signIn(locale, address)}>{t('sign-in-again.action')}</ButtonLink></div>
    </>
  )
}
