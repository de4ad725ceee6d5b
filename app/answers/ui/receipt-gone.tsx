import { addresses } from '~/kernel/addresses'
import type { TextOf } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { ButtonLink } from '~/ui/button/button'
import { Head } from '~/ui/head/head'

/** The receipt after it was put away, or after its day was over: the answer is there, and the code leads to it. Or it was withdrawn. */
export function ReceiptGone({ isWithdrawn }: { isWithdrawn: boolean }) {
  const { t, locale } = useText('answers')
  return (
    <div className="wrap">
      <Head title={goneTitle(t, isWithdrawn)} lead={t(isWithdrawn ? 'own.withdrawn' : 'receipt.gone.body')}>
        <p><ButtonLink href={addresses.findAnswer(locale)}>{t('find.title')}</ButtonLink></p>
      </Head>
    </div>
  )
}

/** What that page says first. */
export function goneTitle(t: TextOf<'answers'>, isWithdrawn: boolean): string {
  return t(isWithdrawn ? 'closed.withdrawn.title' : 'receipt.gone.title')
}
