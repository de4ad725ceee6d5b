import { addresses } from '~/kernel/addresses'
import type { FrameFacts } from './frame-facts'

/** The county's name in every official language: whose page this is must be clear to everybody. Leads to the front page. */
export function Brand({ facts }: { facts: FrameFacts }) {
  return (
    <a className="brand" href={addresses.front(facts.locale)}>
      <Mark theme={facts.theme} />
      <span>
        <span className="brand__name">{facts.countyName}</span>{' '}
        {facts.officialNames.map(({ locale, name }) => (
          <span key={locale} className="brand__also" lang={locale}>{name}</span>
        ))}
      </span>
    </a>
  )
}

/** The mark before the name: the product's line, the county's letters, or none. Silent: the name stands beside it. */
function Mark({ theme: { mark, letters } }: Pick<FrameFacts, 'theme'>) {
  if (mark === 'none') return null
  if (mark === 'letters') {
    return (
      <svg className="brand__mark" width="44" height="44" viewBox="0 0 44 44" fill="none" stroke="currentColor" strokeWidth="2.25" aria-hidden="true">
        <circle cx="22" cy="22" r="20" />
        <text x="22" y="28" textAnchor="middle" fontSize={letters.length > 2 ? 14 : 18} fontWeight="650" fill="currentColor" stroke="none">{letters}</text>
      </svg>
    )
  }
  return (
    <svg className="brand__mark" width="44" height="44" viewBox="0 0 44 44" fill="none" stroke="currentColor" strokeWidth="2.25" strokeLinecap="round" aria-hidden="true">
      <circle cx="22" cy="22" r="20" />
      <path d="M7 22c1.5-9.5 4.5-9.5 6 0s4.5 8.5 6 0c1.1-5 3.6-5 4.7 0 .6 2.3 2 2.3 2.8 0H33" />
      <circle cx="34.5" cy="22" r="2.5" fill="currentColor" />
    </svg>
  )
}
