import { formatList, formatShortDate } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Disclosure } from '~/ui/disclosure/disclosure'
import type { AnnouncementFacts } from '../../contract'

/** Where it was announced that a matter is being prepared, for those who want to know; nothing when there is no entry. */
export function Announced({ announcements }: { announcements: readonly AnnouncementFacts[] }) {
  const { t } = useText('consultations')
  if (announcements.length === 0) return null
  return (
    <Disclosure summary={t('announced.title')}>
      <ul>
        {announcements.map((each) => <li key={each.id}><AnnouncementLine announcement={each} /></li>)}
      </ul>
    </Disclosure>
  )
}

/** One entry in a line: the day, the place and what it is, and in which languages. */
export function AnnouncementLine({ announcement: { medium, place, announcedOn, languages } }: { announcement: AnnouncementFacts }) {
  const { t, locale } = useText('consultations')
  const { t: county } = useText('counties')
  return (
    <>
      {formatShortDate(locale, announcedOn)}: {place}, {t(`announced.medium.${medium}`)}. {t('announced.languages', { languages: formatList(locale, languages.map((each) => county(`served.${each}`))) })}
    </>
  )
}
