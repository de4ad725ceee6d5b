import { formatNumber } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { Notice } from '~/ui/notice/notice'
import { RETENTION_KINDS, type RetentionKind } from '../contract'
import type { TypedRetention } from '../forms/settings.server'

/** What the next night would delete if the times were saved as typed, and the second press that saves them. It carries the times that were told of, whatever is typed below meanwhile. */
export function ShorterTimes({ revision, typed, going }: { revision: number | null; typed: TypedRetention; going: readonly { kind: RetentionKind; count: number }[] }) {
  const { t, locale } = useText('counties')
  return (
    <Notice tone="bad" announced>
      <h2>{t('retention.shorter.title')}</h2>
      <p>{t('retention.shorter.body')}</p>
      <ul>{going.map(({ kind, count }) => <li key={kind}>{t(`retention.kind.${kind}`)}: <b>{formatNumber(locale, count)}</b></li>)}</ul>
      <form method="post">
        <input type="hidden" name="revision" value={revision ?? 0} />
        <input type="hidden" name="told" value={going.reduce((sum, { count }) => sum + count, 0)} />
        {(Object.keys(RETENTION_KINDS) as RetentionKind[]).map((kind) => <input key={kind} type="hidden" name={kind} value={typed[kind]} />)}
        <Actions><Button look="quiet">{t('retention.shorter.confirm')}</Button></Actions>
      </form>
      <p>{t('retention.shorter.change')}</p>
    </Notice>
  )
}
