import { formatDateTime, formatNumber } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Digest } from '~/ui/digest/digest'
import { Notice } from '~/ui/notice/notice'
import type { ChainState } from '../queries/chain-state.server'

// A command is the same in every language.
const compareCommand = (countyId: string) => `npm run audit:check -- --county ${countyId} --expect "NUMBER:SEAL"`

/** Whether the log is as it was sealed, when that was looked at last, and the newest seal, to be written down elsewhere and compared by a command. */
export function ChainPanel({ chain, countyId }: { chain: ChainState; countyId: string }) {
  const { t, locale } = useText('oversight')
  const { check, last } = chain
  return (
    <section className="chain" aria-labelledby="chain">
      <h2 id="chain">{t('chain.title')}</h2>
      {check === null ? <p>{t('chain.not-checked')}</p> : check.fault === null ? (
        <Notice tone="done"><p>{t('chain.whole')}</p></Notice>
      ) : (
        <Notice tone="bad"><p><b>{t('chain.broken')}</b> {t(`chain.fault.${check.fault.kind}`)} {placeOf(check.fault)}</p></Notice>
      )}
      {check ? <p className="small soft">{t('chain.checked', { date: formatDateTime(locale, check.checkedAt) })}</p> : null}
      {check && check.deletedCount > 0 ? <p className="small">{t('chain.deleted', { count: check.deletedCount })}</p> : null}
      {last ? (
        <>
          <p className="small">{t('chain.sealed', { count: last.entryCount, batches: formatNumber(locale, last.ordinal) })}</p>
          <h3>{t('chain.seal', { number: last.ordinal })}</h3>
          <p><Digest value={last.seal} /></p>
          <p className="small soft">{t('chain.keep')}</p>
          <p className="small soft">{t('chain.compare')} <code className="digest" translate="no" lang="en">{compareCommand(countyId)}</code></p>
        </>
      ) : null}
    </section>
  )

  function placeOf({ batch, position }: { batch: number | null; position: number | null }): string {
    return [batch === null ? '' : t('chain.batch', { number: formatNumber(locale, batch) }), position === null ? '' : t('chain.position', { number: formatNumber(locale, position) })].filter(Boolean).join(' ')
  }
}
