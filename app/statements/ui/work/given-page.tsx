import type { ReactNode } from 'react'
import { addresses } from '~/kernel/addresses'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Actions, Button, ButtonLink } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import { Review } from '~/ui/review/review'
import type { OwnStatementPage } from '../../queries/own-statements.server'
import type { StatementAround } from '../public/statement-halves'
import { StatementPreview } from '../public/statement-preview'
import type { MatterFacts } from './matter-facts'

type Facts = { association: string; associationName: string; statement: OwnStatementPage; matter: MatterFacts }

/**
 * A given statement for its association: number and time at once, what happens next, the way to withdraw, what later
 * areas tell of it (`children`), and what was given.
 */
export function GivenPage({ association, associationName, statement, matter, around, mayWithdraw, children }: Facts & { around: StatementAround; mayWithdraw: boolean; children?: ReactNode }) {
  const { t, locale } = useText('statements')
  const isWithdrawn = statement.state === 'withdrawn'
  return (
    <div className="wrap">
      <BackLink href={addresses.associationStatements(locale, association)}>{associationName}</BackLink>
      <Head
        kind={isWithdrawn ? undefined : 'thanks'}
        kicker={<>{t('work.overview.kicker')} <a href={addresses.consultation(locale, matter.slug)}><ContentText text={matter.title} original={matter.originalLocale} /></a></>}
        title={isWithdrawn ? t('work.withdraw.done') : t('work.given.title')}
        lead={isWithdrawn ? undefined : t('work.given.lead')}
      />
      <Folio id="facts" heading={t(`work.list.state.${isWithdrawn ? 'withdrawn' : statement.textState}`)} kind="first">
        <Review
          rows={[
            { id: 'number', question: t('work.given.number'), answer: <span className="docno">{statement.documentNumber}</span> },
            ...(statement.submittedAt ? [{ id: 'arrived', question: t('work.given.arrived'), answer: formatDateTime(locale, statement.submittedAt) }] : []),
          ]}
        />
        {isWithdrawn ? null : <Notice><p>{t(`work.given.${statement.textState}`)}</p></Notice>}
        {isWithdrawn ? null : (
          <Actions>
            <ButtonLink href={addresses.statement(locale, statement.id)} onward>{t('work.given.public-page')}</ButtonLink>
            {mayWithdraw ? <a href={addresses.associationStatement(locale, association, statement.id, 'withdraw')}>{t('work.given.withdraw')}</a> : null}
          </Actions>
        )}
      </Folio>
      {children}
      {isWithdrawn ? null : <StatementPreview label={t('work.given.text')} text={statement.preview} around={around} />}
    </div>
  )
}

/** Asks before a statement is withdrawn, and says what that means. */
export function WithdrawPage({ association, statement, problem }: Pick<Facts, 'association' | 'statement'> & { problem?: 'summary-published' }) {
  const { t, locale } = useText('statements')
  const back = addresses.associationStatement(locale, association, statement.id)
  return (
    <div className="wrap">
      <Head title={t('work.withdraw.title')} lead={problem ? t(`refusal.${problem}`) : t('work.withdraw.body')}>
        <form id="step" method="post" action={addresses.associationStatement(locale, association, statement.id, 'withdraw')}>
          <Actions>
            <ButtonLink href={back}>{t('work.withdraw.keep')}</ButtonLink>
            {problem ? null : <Button look="quiet" name="intent" value="withdraw">{t('work.withdraw.action')}</Button>}
          </Actions>
        </form>
      </Head>
    </div>
  )
}
