import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Spoken } from '~/questions/ui/spoken'
import { useWords } from '~/questions/ui/words'
import { Actions, Button, ButtonLink } from '~/ui/button/button'
import { Head } from '~/ui/head/head'
import { Notice } from '~/ui/notice/notice'

/** Asks once more before an answer is withdrawn: which one, and what stays and what goes. */
export function WithdrawAnswer({ mayWithdraw, answerId, title, original, receivedAt }: { mayWithdraw: boolean; answerId: string; title: LocalizedText; original: Locale; receivedAt: Date }) {
  const { t, locale } = useText('answers')
  const words = useWords(original)
  return (
    <div className="wrap">
      <Head title={t('withdraw.title')} kicker={<Spoken words={words(title)} />} lead={mayWithdraw ? t('withdraw.confirm') : undefined}>
        <p>{t('receipt.received-at', { date: formatDateTime(locale, receivedAt) })}</p>
        {mayWithdraw ? <p>{t('withdraw.deleted')}</p> : <Notice><p>{t('own.too-late')}</p></Notice>}
        <form method="post">
          <input type="hidden" name="answer_id" value={answerId} />
          <Actions>
            <ButtonLink href={addresses.ownAnswer(locale)}>{t('withdraw.keep')}</ButtonLink>
            {mayWithdraw ? <Button look="quiet" name="intent" value="withdraw">{t('withdraw.action')}</Button> : null}
          </Actions>
        </form>
      </Head>
    </div>
  )
}
