import { addresses } from '~/kernel/addresses'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { Notice } from '~/ui/notice/notice'
import { Tag } from '~/ui/tag/tag'
import type { AccountPage as Account, OwnSession } from '../queries/account-page.server'
import { SignInAgain } from './sign-in-again'
import { deviceName } from './device-name'

/** What has just been done: on the page, or by signing in because a form was sent too late, in another tab. */
export const ACCOUNT_DONE = ['ended', 'email', 'signed-in'] as const

export type AccountDone = (typeof ACCOUNT_DONE)[number]

/** The own sign-ins: where one is signed in, and how to sign out of each of them, of all others or everywhere. */
export function AccountPage({ account, done }: { account: Account; done: AccountDone | null }) {
  const { t, locale } = useText('identity')
  const { displayName, email, sessions, may, mustSignInAgain } = account
  return (
    <div className="wrap">
      {done ? <Notice tone="done" announced><p>{t(`account.done.${done}`)}</p></Notice> : null}
      <Head title={t('account.title')} kicker={[displayName, email].filter(Boolean).join(', ')} lead={t('account.lead')} />
      <Folio id="sessions" heading={t('account.sessions')}>
        <ul className="said">
          {sessions.map((session) => <Session key={session.id} session={session} />)}
        </ul>
        <p>{t('account.text-stays')}</p>
        <form method="post" action={addresses.account(locale)}>
          <Actions>
            {sessions.length > 1 ? <Button look="quiet" name="intent" value="others">{t('account.end-others')}</Button> : null}
            <Button look="quiet" name="intent" value="all">{t('account.end-all')}</Button>
          </Actions>
        </form>
      </Folio>
      <p><a href={addresses.myDataAccount(locale)}>{t('my-data.holds.title')}</a></p>
      {may.forgetEmail ? (
        <Folio id="protected" heading={t('account.protected.title')}>
          <p>{t('account.protected.body')}</p>
          {mustSignInAgain ? <SignInAgain address={addresses.account(locale)} /> : (
            <form className="actions" method="post" action={addresses.account(locale)}>
              <Button look="quiet" name="intent" value="forget-email">{t('account.protected.action')}</Button>
            </form>
          )}
        </Folio>
      ) : null}
    </div>
  )
}

function Session({ session }: { session: OwnSession }) {
  const { t, locale } = useText('identity')
  const device = deviceName(session.device) ?? t('account.unknown')
  return (
    <li>
      <p><b>{device}</b>{session.isThis ? <> <Tag>{t('account.this')}</Tag></> : null}</p>
      <p className="small soft" id={`began-${session.id}`}>{t('account.began', { time: formatDateTime(locale, session.createdAt), way: t(`account.way.${session.way}`) })}</p>
      <p className="small soft">{t('account.seen', { time: formatDateTime(locale, session.lastSeenAt) })}</p>
      <form method="post" action={addresses.account(locale)}>
        <input type="hidden" name="session" value={session.id} />
        <Button look="quiet" small name="intent" value="one" describedBy={`began-${session.id}`}>{t('account.end-one', { device })}</Button>
      </form>
    </li>
  )
}
