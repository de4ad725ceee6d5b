import { addresses } from '~/kernel/addresses'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { ErrorMessage } from '~/ui/field/field'
import { Notice } from '~/ui/notice/notice'
import { VisuallyHidden } from '~/ui/visually-hidden/visually-hidden'
import type { DoneAction, DoneAppeal, OpenedText } from '../../queries/opened-text.server'
import { Seen, type DecisionProblem } from './decision-forms'

/** Names of the people who did something, by id. */
export type Names = Record<string, string>

type HistoryProps = { text: OpenedText; names: Names; mayDecide: boolean; problem?: DecisionProblem | null }

/** What has been done with a text, the last first, with what came of appeals; what still hides something can be shown again. */
export function TextHistory({ text, names, mayDecide, problem = null }: HistoryProps) {
  const { t } = useText('moderation')
  if (text.actions.length === 0) return <p className="small soft">{t('text.history-none')}</p>
  return <ul className="plain beside">{text.actions.map((action) => <Done key={action.id} action={action} text={text} names={names} mayDecide={mayDecide} problem={problem} />)}</ul>
}

function Done({ action, text, names, mayDecide, problem }: HistoryProps & { action: DoneAction }) {
  const { t, locale } = useText('moderation')
  const what = t(`text.done.${action.kind}`)
  return (
    <li>
      <b>{what}</b>
      {action.reason ? `, ${t(`reason.${action.reason}`)}` : null}
      <br />
      <span className="small soft">{t('text.done.by', { name: action.by ? (names[action.by] ?? '') : t('text.done.system'), date: formatDateTime(locale, action.at) })}</span>
      {action.appeal ? <><br /><span className="small">{appealWords(action.appeal)}</span></> : null}
      {action.isInForce && mayDecide ? (
        <form method="post">
          <Seen seen={text.seen} />
          <input type="hidden" name="action" value={action.id} />
          {action.appeal?.outcome === 'upheld' ? <KnowsDecision actionId={action.id} problem={problem} /> : null}
          <Button small look="link" name="do" value="restore">{t('text.restore')}<VisuallyHidden> {what}</VisuallyHidden></Button>
        </form>
      ) : null}
    </li>
  )

  function appealWords({ outcome, at, decidedAt, decidedBy }: DoneAppeal): string {
    if (!outcome || !decidedAt) return t('text.appeal.asked', { date: formatDateTime(locale, at) })
    return t(`text.appeal.${outcome}`, { name: nameOf(names, decidedBy), date: formatDateTime(locale, decidedAt) })
  }
}

/** Where somebody else decided that it stays hidden, showing it again takes more than one press. */
function KnowsDecision({ actionId, problem }: { actionId: string; problem?: DecisionProblem | null }) {
  const { t } = useText('moderation')
  const { t: frame } = useText('shell')
  const id = knownId(actionId)
  const isMissing = problem?.code === 'not-confirmed' && problem.actionId === actionId
  return (
    <>
      {isMissing ? <ErrorMessage id={`${id}-error`} error={{ prefix: frame('error.field-prefix'), message: t('text.refusal.not-confirmed') }} /> : null}
      <div className="check">
        <input type="checkbox" id={id} name="known" value="yes" aria-invalid={isMissing || undefined} aria-describedby={isMissing ? `${id}-error` : undefined} />
        <label htmlFor={id}>{t('text.appeal.known')}</label>
      </div>
    </>
  )
}

/** The id of the tick that says that the decision on an appeal about this action is known. */
export function knownId(actionId: string): string {
  return `known-${actionId}`
}

/** Says before anything is hidden that an appeal has shown something of these very words again. */
export function LiftedBefore({ text, names }: Pick<HistoryProps, 'text' | 'names'>) {
  const { t, locale } = useText('moderation')
  const lifted = text.actions.find(({ isSameText, appeal }) => isSameText && appeal?.outcome === 'lifted')?.appeal
  if (!lifted?.decidedAt) return null
  return (
    <Notice>
      <p>{t('text.appeal.lifted-before', { name: nameOf(names, lifted.decidedBy), date: formatDateTime(locale, lifted.decidedAt) })} <a href={addresses.moderationAppeal(locale, lifted.id)}>{t('text.appeal.read')}</a></p>
    </Notice>
  )
}

function nameOf(names: Names, id: string | null): string {
  return id ? (names[id] ?? '') : ''
}

/** Who has seen the original, the last first (domain rule P-6). */
export function OriginalViews({ views, names }: { views: OpenedText['views']; names: Names }) {
  const { t, locale } = useText('moderation')
  if (views.length === 0) return <p className="small soft">{t('text.views-none')}</p>
  return <ul className="plain beside">{views.map(({ id, at, by }) => <li key={id}>{t('text.done.by', { name: names[by] ?? '', date: formatDateTime(locale, at) })}</li>)}</ul>
}
