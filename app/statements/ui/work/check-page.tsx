import { addresses } from '~/kernel/addresses'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import type { OwnStatementPage } from '../../queries/own-statements.server'
import type { StatementAround } from '../public/statement-halves'
import { StatementPreview } from '../public/statement-preview'
import type { MatterFacts } from './matter-facts'

/** Why giving did not succeed, as keys of this area's texts. */
export type GivingProblem = 'consultation-not-open' | 'incomplete' | 'changed-meanwhile' | 'identity-code' | 'member-list' | 'too-long' | 'too-many'

/** The statement as everybody will see it, what is still missing, and the one button that gives it. */
export function CheckPage({ association, statement, matter, around, problem }: {
  association: string
  statement: OwnStatementPage
  matter: MatterFacts
  around: StatementAround
  problem?: GivingProblem
}) {
  const { t, locale } = useText('statements')
  const { missing, advice } = statement
  const to = (step?: string) => addresses.associationStatement(locale, association, statement.id, step)
  return (
    <div className="wrap">
      <BackLink href={to()}>{t('step.back')}</BackLink>
      {problem ? <ErrorSummary title={problemInWords()} errors={missing.map((thing) => ({ href: to(thing.step), message: t(`error.${thing.code}`) }))} /> : null}
      <Head title={t('work.check.title')} lead={t('work.check.lead')} kind="tight" />
      {missing.length > 0 && !problem ? (
        <Folio id="missing" heading={t('work.check.missing')} kind="first">
          <ul>{missing.map((thing) => <li key={`${thing.step}/${thing.code}`}><a href={to(thing.step)}>{t(`error.${thing.code}`)}</a></li>)}</ul>
        </Folio>
      ) : null}
      {advice.length > 0 ? (
        <Folio id="advice" heading={t('work.check.advice')} kind="first">
          <ul>{advice.map((each) => <li key={each}><a href={to('hearings')}>{t(`advice.${each}`)}</a></li>)}</ul>
        </Folio>
      ) : null}
      <StatementPreview label={t('work.check.preview')} text={statement.preview} around={around} />
      <Folio id="give" heading={t('work.check.give')} kind="open">
        {matter.isOpen ? <p>{t('work.list.open.until', { date: formatDateTime(locale, matter.closesAt) })}</p> : <Notice><p>{t('refusal.consultation-not-open')}</p></Notice>}
        <p>{t('work.check.until')}</p>
        <form id="step" method="post" action={to('check')}>
          <input type="hidden" name="revision" value={statement.revision} />
          <Actions><Button name="intent" value="give">{t('work.check.give')}</Button></Actions>
        </form>
      </Folio>
    </div>
  )

  function problemInWords(): string {
    if (problem === 'changed-meanwhile') return t('conflict.title')
    if (problem === 'consultation-not-open' || problem === 'incomplete') return t(`refusal.${problem}`)
    return problem === 'too-long' ? t('refusal.incomplete') : t(`error.${problem ?? 'too-many'}`)
  }
}
