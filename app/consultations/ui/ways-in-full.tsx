import type { ReactNode } from 'react'
import type { OfferedWay, Way } from '~/counties/contract'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { formatList } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import type { IconName } from '~/ui/icon/icon'
import { PhoneLink } from '~/ui/link/phone-link'
import { OneWay } from './one-way'

type WaysInFullProps = { ways: OfferedWay[]; phone: string; hours: LocalizedText; original: Locale }

const ICONS: Record<Way, IconName> = { web: 'can', paper: 'paper', phone: 'phone', forum: 'people', statement: 'together', panel: 'ear', initiative: 'mail' }

/** Every way of taking part the county offers: how to use it, when, in which languages, and what helps to use it. */
export function WaysInFull({ ways, phone, hours, original }: WaysInFullProps) {
  const { t } = useText('consultations')
  return (
    <>
      <ul className="ways">
        {ways.map((told) => <WayInFull key={told.way} told={told} phone={phone} helpHours={hours} original={original} />)}
      </ul>
      <p>{t('ways.helper')}</p>
    </>
  )
}

function WayInFull({ told, phone, helpHours, original }: { told: OfferedWay; phone: string; helpHours: LocalizedText; original: Locale }) {
  const { t, locale } = useText('consultations')
  const { t: county } = useText('counties')
  const { title, body, onward } = useWayWords(told.way)
  const isWritten = Object.values(told.how).some((words) => words !== '')
  const hours = told.way === 'phone' ? helpHours : told.hours
  return (
    <OneWay icon={ICONS[told.way]} title={title}>
      {isWritten ? <ContentText as="p" text={told.how} original={original} /> : body ? <p>{body}</p> : null}
      {told.way === 'phone' ? <p>{t('ways.phone.call', { phone: '' })}<PhoneLink phone={phone} /></p> : null}
      {Object.values(hours).some((words) => words !== '') ? <p>{t('take-part.hours', { hours: '' })}<ContentText text={hours} original={original} /></p> : null}
      {told.languages.length > 0 ? <p>{t('take-part.languages', { languages: formatList(locale, told.languages.map((each) => county(`served.${each}`))) })}</p> : null}
      {told.access.length > 0 ? <AccessList id={`access-${told.way}`} facts={told.access.map((fact) => ({ id: fact, words: county(`access.${fact}`) }))} /> : null}
      {onward ? <p>{onward}</p> : null}
    </OneWay>
  )
}

function AccessList({ id, facts }: { id: string; facts: { id: string; words: string }[] }) {
  const { t } = useText('consultations')
  return (
    <>
      <p id={id} className="small soft">{t('take-part.access')}</p>
      <ul aria-labelledby={id}>{facts.map((fact) => <li key={fact.id}>{fact.words}</li>)}</ul>
    </>
  )
}

/** The product's own words for a way, and where it leads on. */
function useWayWords(way: Way): { title: string; body: string | null; onward: ReactNode } {
  const { t, locale } = useText('consultations')
  switch (way) {
    case 'web': return { title: t('take-part.web.title'), body: t('take-part.web.body'), onward: <a href="#open">{t('take-part.web.see')}</a> }
    case 'paper': return { title: t('ways.paper.title'), body: t('ways.paper.somewhere'), onward: null }
    case 'phone': return { title: t('ways.phone.title'), body: t('ways.phone.writes'), onward: null }
    case 'forum': return { title: t('ways.forum.title'), body: t('ways.forum.body'), onward: <a href={addresses.forums(locale)}>{t('ways.forum.see')}</a> }
    case 'statement': return { title: t('ways.association.title'), body: t('ways.association.body'), onward: <a href={addresses.associations(locale)}>{t('ways.association.see')}</a> }
    case 'panel': return { title: t('take-part.panel.title'), body: null, onward: null }
    case 'initiative': return { title: t('take-part.initiative.title'), body: t('take-part.initiative.body'), onward: null }
  }
}
