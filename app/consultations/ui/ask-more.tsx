import { pickText } from '~/kernel/localized-text'
import { formatList } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Folio } from '~/ui/folio/folio'
import { PhoneLink } from '~/ui/link/phone-link'
import type { AnnouncementFacts } from '../contract'
import type { ConsultationPage } from '../queries/consultation-page.server'
import { Announced } from './announcements/announced'

/** Whom to ask, by role, the number and law of the matter, and where it was announced. */
export function AskMore({ page, announcements }: { page: ConsultationPage; announcements: readonly AnnouncementFacts[] }) {
  const { t, locale } = useText('consultations')
  const { contact, legalBasis } = page.content
  const laws = legalBasis.map((law) => pickText(law, locale, page.originalLocale).text)
  return (
    <Folio id="contact" heading={t('page.contact.title')}>
      <p>
        <b><ContentText text={contact.role} original={page.originalLocale} /></b>
        <br />
        <PhoneLink phone={contact.phone} />, <ContentText text={contact.hours} original={page.originalLocale} />
        <br />
        <a href={`mailto:${contact.email}`}>{contact.email}</a>
      </p>
      <p className="soft">
        {t('page.contact.case-number', { number: page.caseNumber })}
        <br />
        {t('page.contact.basis', { laws: formatList(locale, laws) })}
      </p>
      <Announced announcements={announcements} />
    </Folio>
  )
}
