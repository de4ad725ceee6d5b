import { addresses } from '~/kernel/addresses'
import { formatDateTime } from '~/platform/i18n/format'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { ButtonLink } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import { Status } from '~/ui/status/status'
import type { OwnStatementPage } from '../../queries/own-statements.server'
import type { MatterFacts } from './matter-facts'

/** A statement being written: its parts, how far each has come, and the way to giving it. */
export function OverviewPage({ association, associationName, statement, matter }: { association: string; associationName: string; statement: OwnStatementPage; matter: MatterFacts }) {
  const { t, locale } = useText('statements')
  const to = (step: string) => addresses.associationStatement(locale, association, statement.id, step)
  return (
    <div className="wrap">
      <BackLink href={addresses.associationStatements(locale, association)}>{associationName}</BackLink>
      <Head kicker={t('work.overview.kicker')} title={<ContentText text={matter.title} original={matter.originalLocale} />} kind="tight">
        <p className="soft">{t('work.overview.language', { language: languageName(locale, statement.originalLocale) })}</p>
      </Head>
      {matter.isOpen ? null : <Notice><p>{t('work.list.closed')}</p></Notice>}
      <Folio id="parts" heading={t('work.overview.steps')} kind="first" side={<p className="small soft">{t('work.overview.shared')}</p>}>
        <ol className="task-list">
          {statement.steps.map(({ step, state }) => (
            <li key={step}>
              <a href={to(step)} aria-describedby={`state-${step}`}>{t(`step.name.${step}`)}</a>
              <span id={`state-${step}`}><Status kind={state === 'ready' ? 'yes' : state === 'begun' ? 'part' : 'no'}>{t(`work.overview.state.${state}`)}</Status></span>
            </li>
          ))}
        </ol>
        <p className="small soft">{t('work.list.saved', { date: formatDateTime(locale, statement.updatedAt) })}</p>
        <p className="actions"><ButtonLink href={to('check')} onward>{t('work.overview.check')}</ButtonLink></p>
      </Folio>
    </div>
  )
}
