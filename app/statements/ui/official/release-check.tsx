import type { ReactNode } from 'react'
import type { FieldMessage } from '~/kernel/results'
import type { ContactDetail } from '~/kernel/personal-data'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { Choice } from '~/ui/choice/choice'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { ErrorMessage } from '~/ui/field/field'
import { Folio } from '~/ui/folio/folio'
import { Notice } from '~/ui/notice/notice'

/** The official's check before the text is shown: personal data only, never content. What looks like contact details is pointed out, and so is what `waiting` says of texts that a moderator has not decided on yet: it is told above the tick, whose words then speak of it. `others` stands in the place of the check for whom it is not. */
export function ReleaseCheck({ others, address, isReleased, releasedAt, found, waiting, messages }: {
  others: ReactNode
  address: string
  isReleased: boolean
  releasedAt: Date | null
  found: ContactDetail[]
  waiting: { texts: string[]; found: string[] }
  messages: readonly FieldMessage[]
}) {
  const { t, locale } = useText('statements')
  const { t: frame } = useText('shell')
  if (isReleased) {
    return <Notice tone="done"><p>{releasedAt ? t('official.release.done-on', { date: formatDateTime(locale, releasedAt) }) : t('official.release.done')}</p></Notice>
  }
  if (others) return <Folio id="release" heading={t('official.release.title')} kind="open"><p>{t('official.list.waiting')}</p>{others}</Folio>
  const error = messages.some(({ field }) => field === 'confirmed')
  return (
    <Folio id="release" heading={t('official.release.title')} kind="open">
      <p>{t('official.release.body')}</p>
      {found.length > 0 ? <Notice><p>{t('official.release.found')} {found.map((kind) => t(`official.release.${kind}`)).join(', ')}</p></Notice> : null}
      {waiting.texts.length > 0 ? (
        <Notice tone="bad">
          <p>{t('official.release.waiting', { count: waiting.texts.length })}</p>
          <ul>{waiting.found.map((what) => <li key={what}>{what}</li>)}</ul>
          <p>{t('official.release.waiting-shown')}</p>
        </Notice>
      ) : null}
      <form method="post" action={address}>
        <input type="hidden" name="waiting" value={waiting.texts.join(' ')} />
        <div className={error ? 'field field--error' : 'field'}>
          {error ? <ErrorMessage id="confirmed-error" error={{ prefix: frame('error.field-prefix'), message: t('official.release.confirm-required') }} /> : null}
          <Choice type="checkbox" id="confirmed" name="confirmed" option={{ value: 'yes', label: waiting.texts.length > 0 ? t('official.release.confirm-waiting') : t('official.release.confirm') }} checked={false} errorId={error ? 'confirmed-error' : undefined} />
        </div>
        <Actions><Button name="intent" value="release">{t('official.release.action')}</Button></Actions>
      </form>
    </Folio>
  )
}

/** What is missing for the text to be shown, above the page's heading. */
export function ReleaseMessages({ messages }: { messages: readonly FieldMessage[] }) {
  const { t } = useText('statements')
  const { t: frame } = useText('shell')
  if (messages.length === 0) return null
  return <ErrorSummary title={frame('error.summary', { count: 1 })} errors={[{ href: '#confirmed', message: t('official.release.confirm-required') }]} />
}
