import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { VisuallyHidden } from '~/ui/visually-hidden/visually-hidden'
import type { DoneAction, OpenedText } from '../../queries/opened-text.server'
import { Seen } from './decision-forms'

/** Names of the people who did something, by id. */
export type Names = Record<string, string>

/** What has been done with a text, the last first; what still hides something can be shown again. */
export function TextHistory({ text, names, mayDecide }: { text: OpenedText; names: Names; mayDecide: boolean }) {
  const { t } = useText('moderation')
  if (text.actions.length === 0) return <p className="small soft">{t('text.history-none')}</p>
  return <ul className="plain beside">{text.actions.map((action) => <Done key={action.id} action={action} text={text} names={names} mayDecide={mayDecide} />)}</ul>
}

function Done({ action, text, names, mayDecide }: { action: DoneAction; text: OpenedText; names: Names; mayDecide: boolean }) {
  const { t, locale } = useText('moderation')
  const what = t(`text.done.${action.kind}`)
  return (
    <li>
      <b>{what}</b>
      {action.reason ? `, ${t(`reason.${action.reason}`)}` : null}
      <br />
      <span className="small soft">{t('text.done.by', { name: action.by ? (names[action.by] ?? '') : t('text.done.system'), date: formatDateTime(locale, action.at) })}</span>
      {action.isInForce && mayDecide ? (
        <form method="post">
          <Seen seen={text.seen} />
          <input type="hidden" name="action" value={action.id} />
          <Button small look="link" name="do" value="restore">{t('text.restore')}<VisuallyHidden> {what}</VisuallyHidden></Button>
        </form>
      ) : null}
    </li>
  )
}

/** Who has seen the original, the last first (domain rule P-6). */
export function OriginalViews({ views, names }: { views: OpenedText['views']; names: Names }) {
  const { t, locale } = useText('moderation')
  if (views.length === 0) return <p className="small soft">{t('text.views-none')}</p>
  return <ul className="plain beside">{views.map(({ id, at, by }) => <li key={id}>{t('text.done.by', { name: names[by] ?? '', date: formatDateTime(locale, at) })}</li>)}</ul>
}
