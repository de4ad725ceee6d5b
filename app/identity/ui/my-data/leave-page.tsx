import { addresses } from '~/kernel/addresses'
import { formatSpan } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button, ButtonLink } from '~/ui/button/button'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import { SignInAgain } from '../sign-in-again'

type Period = { unit: 'days' | 'years'; count: number }

/** What closing the account means for somebody, and for what the name is needed a while longer. */
export type LeaveFacts = { neededFor: ('statement-given' | 'text-released' | 'summary-published')[]; period: Period; isOnlyAdministrator: boolean; mustSignInAgain: boolean }

/** Says what goes and what stays when an account is closed, and asks once more. */
export function LeavePage({ facts }: { facts: LeaveFacts }) {
  const { t, locale } = useText('identity')
  const { neededFor, period, isOnlyAdministrator, mustSignInAgain } = facts
  return (
    <div className="wrap">
      <BackLink href={addresses.myDataAccount(locale)}>{t('my-data.holds.title')}</BackLink>
      <Head title={t('my-data.leave.title')} lead={t('my-data.leave.roles')}>
        {isOnlyAdministrator ? <Notice tone="bad" announced><p>{t('my-data.leave.only-administrator')}</p></Notice> : null}
        <p>{t('my-data.leave.drafts')}</p>
        {neededFor.length === 0 ? <p>{t('my-data.leave.erased-now')}</p> : (
          <>
            <p>{t('my-data.leave.erased-later', { period: formatSpan(locale, period) })}</p>
            <ul>{neededFor.map((reason) => <li key={reason}>{t(`my-data.leave.needed.${reason}`)}</li>)}</ul>
          </>
        )}
        {mustSignInAgain ? <SignInAgain address={addresses.myDataLeave(locale)} /> : (
          <form method="post">
            <Actions>
              <ButtonLink href={addresses.myDataAccount(locale)}>{t('my-data.leave.keep')}</ButtonLink>
              <Button look="quiet" name="intent" value="leave">{t('my-data.leave.action')}</Button>
            </Actions>
          </form>
        )}
      </Head>
    </div>
  )
}

/** The account has been closed. */
export function LeftPage({ name, period }: { name: 'erased-now' | 'erased-later'; period: Period }) {
  const { t, locale } = useText('identity')
  return (
    <div className="wrap">
      <Head title={t('my-data.leave.done.title')} lead={name === 'erased-now' ? t('my-data.leave.done.now') : t('my-data.leave.done.later', { period: formatSpan(locale, period) })} />
    </div>
  )
}
