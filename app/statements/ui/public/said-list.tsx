import { addresses } from '~/kernel/addresses'
import { formatShortDate } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import type { SaidStatement } from '../../queries/said-by-associations.server'

/** What an association has said: its released statements, the newest first. */
export function SaidList({ said }: { said: SaidStatement[] }) {
  const { locale } = useText('statements')
  return (
    <ul>
      {said.map((each) => (
        <li key={each.id}>
          <a href={addresses.statement(locale, each.id)}><ContentText text={each.title} original={each.originalLocale} /></a>{' '}
          <span className="small soft">{formatShortDate(locale, each.arrivedAt)}</span>
        </li>
      ))}
    </ul>
  )
}
