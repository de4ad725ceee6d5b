import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button, ButtonLink } from '~/ui/button/button'
import { Head } from '~/ui/head/head'
import { Notice } from '~/ui/notice/notice'

/** Asks once more before an answer is withdrawn, and says what stays and what goes. */
export function WithdrawAnswer({ mayWithdraw, answerId }: { mayWithdraw: boolean; answerId: string }) {
  const { t, locale } = useText('answers')
  return (
    <div className="wrap">
      <Head title={t('withdraw.title')} lead={mayWithdraw ? t('withdraw.confirm') : undefined}>
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
