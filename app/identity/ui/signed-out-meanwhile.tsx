import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { typedValues, type KeptField } from './typed-values'

/**
 * A form was sent after the sign-in had ended: everything typed is still here and can be sent again. The new tab leads to
 * the account, which says where the text is: the page of the form would come up empty there, as if it were lost.
 */
export function SignedOutMeanwhile({ address, kept }: { address: string; kept: KeptField[] }) {
  const { t, locale } = useText('identity')
  const typed = typedValues(kept)
  return (
    <div className="wrap">
      <Head title={t('signed-out-meanwhile.title')}>
        <ol>
          <li>{t('signed-out-meanwhile.first')} <a href={addresses.signIn(locale, addresses.accountDone(locale, 'signed-in'))} target="_blank" rel="noopener">{t('signed-out-meanwhile.sign-in')}</a></li>
          <li>{t('signed-out-meanwhile.then')}</li>
        </ol>
        <form id="step" method="post" action={address} className="actions">
          {kept.map(({ name, value }, index) => <input key={index} type="hidden" name={name} value={value} />)}
          <Button>{t('signed-out-meanwhile.send-again')}</Button>
        </form>
      </Head>
      {typed.length > 0 ? (
        <Folio id="kept" heading={t('signed-out-meanwhile.your-text')}>
          {typed.map((value, index) => <p key={index} className="as-written">{value}</p>)}
        </Folio>
      ) : null}
    </div>
  )
}
