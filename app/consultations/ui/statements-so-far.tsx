import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { formatDateTime, formatNumber, formatRange } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'

/** An arrived statement as it may be shown: giver and time at once, the words only when they have been released. */
export type StatementShown = {
  id: string
  giver: LocalizedText
  originalLocale: Locale
  receivedAt: Date
  released: { title: LocalizedText; summary: LocalizedText; firstPosition: LocalizedText; reach: { atLeast: number; atMost: number } | 'few' | null } | null
}

/** The statements, the latest first: who gave it and when, with its page, and once an official has checked it its title and what it says first. */
export function StatementsSoFar({ statements, headingLevel = 3 }: { statements: StatementShown[]; headingLevel?: 2 | 3 }) {
  const { t, locale } = useText('consultations')
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  return (
    <ul className="said">
      {statements.map((statement) => {
        const giver = pickText(statement.giver, locale, statement.originalLocale)
        const lang = giver.locale === locale ? undefined : giver.locale
        return (
          <li key={statement.id}>
            <Heading><a href={addresses.statement(locale, statement.id)} lang={lang}>{giver.text}</a></Heading>
            {statement.released ? <SaidFirst released={statement.released} original={statement.originalLocale} /> : <p>{t('page.statements.waiting')}</p>}
            <p className="small soft">
              <Heard reach={statement.released?.reach ?? null} />
              {t('page.statements.received', { date: formatDateTime(locale, statement.receivedAt) })}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

// A summary may be left out of a statement; its first position says then what it is about.
function SaidFirst({ released, original }: { released: NonNullable<StatementShown['released']>; original: Locale }) {
  const hasSummary = pickText(released.summary, original, original).text !== ''
  return (
    <>
      <p><b><ContentText text={released.title} original={original} soft /></b></p>
      <ContentText as="p" text={hasSummary ? released.summary : released.firstPosition} original={original} soft />
    </>
  )
}

function Heard({ reach }: { reach: NonNullable<StatementShown['released']>['reach'] }) {
  const { t, locale } = useText('consultations')
  if (!reach) return null
  const range = reach === 'few' ? t('page.statements.few') : reach.atLeast === reach.atMost ? formatNumber(locale, reach.atLeast) : formatRange(locale, reach.atLeast, reach.atMost)
  return <>{t('page.statements.heard', { range })}. </>
}
