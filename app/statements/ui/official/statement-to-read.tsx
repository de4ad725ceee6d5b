import type { ReactNode } from 'react'
import { addresses } from '~/kernel/addresses'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { TextRegion } from '~/texts/ui/text-region'
import { VariantNotice } from '~/texts/ui/variant-notice'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'
import type { WholeStatement } from '../../queries/statements-for-officials.server'
import type { PartSlot } from '../public/demands'
import { StatementHalves, type StatementAround } from '../public/statement-halves'

/** A statement at the officials' desk: all its words and numbers. `slot` takes the passage marker, `check` the release part; `listAt` is the list it was opened from. */
export function StatementToReadPage({ statement, listAt, around, check, slot }: {
  statement: Omit<WholeStatement, 'content'>
  listAt: string
  around: StatementAround
  check: ReactNode
  slot?: PartSlot
}) {
  const { t, locale } = useText('statements')
  const { giver, originalLocale, shown } = statement
  return (
    <div className="wrap wrap--wide">
      <BackLink href={listAt}>{t('official.list.title')}</BackLink>
      <TextRegion>
        <Head
          kicker={<><ContentText text={giver.name} original={originalLocale} />, {formatDateTime(locale, statement.arrivedAt)}, <span className="docno">{statement.documentNumber}</span></>}
          title={<ContentText text={shown.title} original={originalLocale} soft />}
        >
          <VariantNotice text={shown.title} original={originalLocale} />
          {slot?.('title', shown.title)}
          <p className="small soft">{t('official.release.all-numbers')} <a href={addresses.statement(locale, statement.id)}>{t('official.public-page')}</a></p>
        </Head>
        {check}
        <StatementHalves text={shown} around={around} slot={slot} />
      </TextRegion>
    </div>
  )
}
