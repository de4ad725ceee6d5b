import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'

/** One field of a form as it was sent. */
export type KeptField = { name: string; value: string }

/** A form was sent after the sign-in had ended: everything typed is still here and can be sent again. */
export function SignedOutMeanwhile({ address, kept }: { address: string; kept: KeptField[] }) {
  const { t, locale } = useText('identity')
  const long = kept.filter(({ value }) => value.length > 40)
  return (
    <div className="wrap">
      <Head title={t('signed-out-meanwhile.title')}>
        <ol>
          <li>{t('signed-out-meanwhile.first')} <a href={addresses.signIn(locale, address)} target="_blank" rel="noopener">{t('signed-out-meanwhile.sign-in')}</a></li>
          <li>{t('signed-out-meanwhile.then')}</li>
        </ol>
        <form id="step" method="post" action={address} className="actions">
          {kept.map(({ name, value }, index) => <input key={index} type="hidden" name={name} value={value} />)}
          <Button>{t('signed-out-meanwhile.send-again')}</Button>
        </form>
      </Head>
      {long.length > 0 ? (
        <Folio id="kept" heading={t('signed-out-meanwhile.your-text')}>
          {long.map(({ value }, index) => <p key={index}>{value}</p>)}
        </Folio>
      ) : null}
    </div>
  )
}
