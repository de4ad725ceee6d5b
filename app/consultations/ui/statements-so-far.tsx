import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { formatDateTime, formatRange } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'

/** An arrived statement as it may be shown: giver and time at once, the words only when they have been released. */
export type StatementShown = {
  id: string
  giver: LocalizedText
  originalLocale: Locale
  receivedAt: Date
  released: { summary: LocalizedText; reach: { atLeast: number; atMost: number } | 'few' | null } | null
}

/** The statements, the latest first: who gave it and when, and what it says once an official has checked it. */
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
            <Heading>
              {statement.released ? <a href={addresses.statement(locale, statement.id)} lang={lang}>{giver.text}</a> : <span lang={lang}>{giver.text}</span>}
            </Heading>
            {statement.released ? <ContentText as="p" text={statement.released.summary} original={statement.originalLocale} soft /> : <p>{t('page.statements.waiting')}</p>}
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

function Heard({ reach }: { reach: NonNullable<StatementShown['released']>['reach'] }) {
  const { t, locale } = useText('consultations')
  if (!reach) return null
  const range = reach === 'few' ? t('page.statements.few') : formatRange(locale, reach.atLeast, reach.atMost)
  return <>{t('page.statements.heard', { range })}. </>
}
