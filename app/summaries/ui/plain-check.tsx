import type { ReactNode } from 'react'
import { formatDate } from '~/platform/i18n/format'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Notice } from '~/ui/notice/notice'
import type { PlainState } from '../queries/summary-draft.server'

/** A plain variant's state with the name of whoever confirmed it. */
export type NamedPlainState = PlainState & { by: string }

/** Where a plain variant stands, in a sentence. */
export function PlainWords({ plain }: { plain: NamedPlainState }) {
  const { t, locale } = useText('summaries')
  if (plain.state === 'unconfirmed') return <>{t('plain.unconfirmed')}</>
  return <>{t(`plain.${plain.state}`, { name: plain.by, date: formatDate(locale, plain.confirmedAt) })}</>
}

/** On the preview of a plain variant: who has confirmed it, and the button for who may. `others` stands in its place for everybody else. */
export function PlainCheck({ plain, isChanged, others }: { plain: NamedPlainState; isChanged: boolean; others: ReactNode }) {
  const { t, locale } = useText('summaries')
  return (
    <Folio id="plain" heading={t('plain.title')} kind="open">
      {isChanged ? <Notice tone="bad" announced><p>{t('plain.changed-meanwhile')}</p></Notice> : null}
      <p><b>{languageName(locale, plain.locale)}:</b> <PlainWords plain={plain} /></p>
      {plain.state === 'confirmed' ? null : others ?? (
        <form method="post">
          <p>{t('plain.explain')}</p>
          <input type="hidden" name="digest" value={plain.digest} />
          <p className="actions"><Button>{t('plain.confirm')}</Button></p>
        </form>
      )}
    </Folio>
  )
}
