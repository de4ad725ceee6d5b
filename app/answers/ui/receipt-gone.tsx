import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { ButtonLink } from '~/ui/button/button'
import { Head } from '~/ui/head/head'

/** The receipt after it was put away, or after its day was over: the answer is there, and the code leads to it. */
export function ReceiptGone() {
  const { t, locale } = useText('answers')
  return (
    <div className="wrap">
      <Head title={t('receipt.gone.title')} lead={t('receipt.gone.body')}>
        <p><ButtonLink href={addresses.findAnswer(locale)}>{t('find.title')}</ButtonLink></p>
      </Head>
    </div>
  )
}
