import { addresses } from '~/kernel/addresses'
import { baseLanguage } from '~/kernel/locales'
import { formatDateTime } from '~/platform/i18n/format'
import { languageName } from '~/platform/i18n/language-name'
import type { TextOf } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Actions, Button } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Folio } from '~/ui/folio/folio'
import { ContextLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import { RadioGroup } from '~/ui/radio-group/radio-group'
import { TextArea } from '~/ui/text-area/text-area'
import type { DeskAppeal } from '../../queries/appeals.server'
import type { Names } from './text-history'

/** An appeal with what its part is called, by the route, which knows the questions. */
export type NamedAppeal = DeskAppeal & { partName: string }

/** The appeals: those that wait first, then the decided ones. */
export function AppealsList({ appeals }: { appeals: NamedAppeal[] }) {
  const { t } = useText('moderation')
  const waiting = appeals.filter((each) => each.decidedAt === null)
  const decided = appeals.filter((each) => each.decidedAt !== null)
  return (
    <>
      <Folio id="waiting" heading={t('appeals.waiting')} kind="first">
        {waiting.length === 0 ? <p>{t('appeals.none')}</p> : <ul className="said">{waiting.map((each, index) => <Row key={each.id} appeal={each} number={index + 1} />)}</ul>}
      </Folio>
      {decided.length > 0 ? <Folio id="decided" heading={t('appeals.decided')}><ul className="said">{decided.map((each, index) => <Row key={each.id} appeal={each} number={waiting.length + index + 1} />)}</ul></Folio> : null}
    </>
  )
}

function Row({ appeal, number }: { appeal: NamedAppeal; number: number }) {
  const { t, locale } = useText('moderation')
  return (
    <li>
      <h3>{about(t, appeal)}</h3>
      <WhereItIs appeal={appeal} />
      <p className="small">{t('appeals.came', { date: formatDateTime(locale, appeal.at) })}{appeal.outcome ? <>. {t(`appeals.outcome.${appeal.outcome}`)}</> : null}</p>
      <p><ContextLink href={addresses.moderationAppeal(locale, appeal.id)} context={t('appeals.open-which', { number })}>{t('appeals.open')}</ContextLink></p>
    </li>
  )
}

/** Why the decision form was given back. */
export type AppealProblem = { field: 'outcome' | 'explanation'; code: 'no-outcome' | 'no-explanation' | 'too-long' | 'identity-code' | 'own-action' | 'already-decided' }

/** One appeal: what its author says, what it is about, and the decision. */
export function AppealPage({ appeal, names, problems, typed }: { appeal: NamedAppeal; names: Names; problems: AppealProblem[]; typed: { outcome: string; explanation: string } }) {
  const { t, locale } = useText('moderation')
  return (
    <>
      <Folio id="words" heading={t('appeals.one.words')} kind="first">
        <blockquote lang={baseLanguage(appeal.locale) === baseLanguage(locale) ? undefined : baseLanguage(appeal.locale)}><p className="as-written">{appeal.words}</p></blockquote>
        <WhereItIs appeal={appeal} />
        <p className="small soft">{about(t, appeal)}. {t('appeals.acted', { name: appeal.actedBy ? (names[appeal.actedBy] ?? '') : t('text.done.system'), date: formatDateTime(locale, appeal.actedAt) })}</p>
        <p><a href={addresses.moderationText(locale, appeal.textId)}>{t('appeals.one.text')}</a></p>
      </Folio>
      <Folio id="decide" heading={t('appeals.one.decide')} kind="open">
        {appeal.outcome && appeal.decidedAt ? (
          <>
            <p><b>{t(`appeals.outcome.${appeal.outcome}`)}</b>, {formatDateTime(locale, appeal.decidedAt)}</p>
            <p className="as-written">{appeal.explanation}</p>
          </>
        ) : appeal.may.decide ? <DecideForm appeal={appeal} problems={problems} typed={typed} /> : <Notice><p>{t('appeals.own')}</p></Notice>}
      </Folio>
    </>
  )
}

function DecideForm({ appeal, problems, typed }: { appeal: NamedAppeal; problems: AppealProblem[]; typed: { outcome: string; explanation: string } }) {
  const { t, locale } = useText('moderation')
  const { t: frame } = useText('shell')
  const errorOf = (field: AppealProblem['field']) => {
    const problem = problems.find((each) => each.field === field)
    return problem && { prefix: frame('error.field-prefix'), message: t(`appeals.refusal.${problem.code}`) }
  }
  return (
    <form id="step" method="post" noValidate>
      <RadioGroup id="outcome" name="outcome" label={t('appeals.one.outcome')} options={(['upheld', 'lifted'] as const).map((value) => ({ value, label: t(`appeals.outcome.${value}`) }))} defaultValue={typed.outcome} error={errorOf('outcome')} />
      <TextArea id="explanation" name="explanation" label={t('appeals.one.explanation')} hint={`${t('appeals.one.explanation-hint')} ${t('appeals.one.language', { language: languageName(locale, appeal.locale) })}`} defaultValue={typed.explanation} error={errorOf('explanation')} />
      <Actions><Button>{t('appeals.one.action')}</Button></Actions>
    </form>
  )
}

/** Whose words it is about: an answer or a statement, which part of it, and in which matter. */
function WhereItIs({ appeal }: { appeal: NamedAppeal }) {
  const { t } = useText('moderation')
  return (
    <p className="small soft">
      {t('text.part', { source: t(`source.${appeal.sourceKind}`), part: appeal.partName })}
      {appeal.matter ? <><br /><ContentText text={appeal.matter.title} original={appeal.matter.originalLocale} /></> : null}
    </p>
  )
}

/** What must be put right in the decision, above the heading. */
export function AppealErrors({ problems }: { problems: AppealProblem[] }) {
  const { t } = useText('moderation')
  const { t: frame } = useText('shell')
  if (problems.length === 0) return null
  return <ErrorSummary title={frame('error.summary', { count: problems.length })} errors={problems.map(({ field, code }) => ({ href: `#${field}`, message: t(`appeals.refusal.${code}`) }))} />
}

function about(t: TextOf<'moderation'>, appeal: DeskAppeal): string {
  return t('appeals.about', { action: t(appeal.kind === 'hide' ? 'text.done.hide' : 'text.done.redact'), reason: appeal.reason ? t(`reason.${appeal.reason}`) : '' })
}
