import type { ReactNode } from 'react'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { formatSpan } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { PhoneLink } from '~/ui/link/phone-link'
import { ChildNotice } from './child-notice'
import { PrivacyPublished, type PublishedQuestions } from './privacy-published'

type Span = { unit: 'days' | 'years'; count: number }

/** What the notice tells of a county, and of one matter when it is the matter's own (GDPR art. 13; domain rules P-1, J-1). */
export type PrivacyNoticeFacts = {
  county: string
  min: number
  contact: { postalAddress: LocalizedText; email: string; phone: string; original: Locale }
  officer: { email: string; phone: string; isOfficer: boolean }
  kept: Record<'answers' | 'withdrawn-answers' | 'contacts' | 'people' | 'audit-entries', Span>
  /** For so many days after closing an answer that was not sent can still be copied. */
  unsentDays: number
  matter: {
    slug: string
    title: string
    original: Locale
    legalBasis: LocalizedText[]
    contact: { role: LocalizedText; email: string; phone: string }
    published: PublishedQuestions
    /** Questions that reveal health or which services somebody uses (domain rule P-10). */
    sensitive: { id: string; text: LocalizedText }[]
    /** Given when children and young people are asked: whom they call when they need help at once. */
    forChildren: { emergencyPhone: string } | null
  } | null
}

/** Who is responsible, why, what is kept, who reads, what is published, what one can do, and how long things are kept. */
export function PrivacyNotice({ facts }: { facts: PrivacyNoticeFacts }) {
  const { t, locale } = useText('consultations')
  const { county, contact, officer, matter } = facts
  return (
    <div className="wrap">
      <Head title={matter ? t('privacy.of-matter', { matter: matter.title }) : t('privacy.title')} lead={t('privacy.lead')} />
      {matter?.forChildren ? <ChildNotice {...matter.forChildren} kind="first" /> : null}
      <Folio id="controller" heading={t('privacy.controller.title')} kind={matter?.forChildren ? undefined : 'first'}>
        <p>{t('privacy.controller.body', { county })}</p>
        <ContentText as="p" text={contact.postalAddress} original={contact.original} />
        <Ask label={officer.isOfficer ? t('privacy.officer') : t('privacy.ask', { contact: '' })} {...officer} />
      </Folio>
      <Folio id="basis" heading={t('privacy.basis.title')}>
        <p>{t('privacy.basis.body')}</p>
        <p>{t('privacy.basis.task')}</p>
        <Health matter={matter} />
        {matter && matter.legalBasis.length > 0 ? <LawList label={t('privacy.basis.law')} laws={matter.legalBasis} original={matter.original} /> : null}
      </Folio>
      <Folio id="what" heading={t('privacy.what.title')}>
        <p>{t('privacy.what.answer')}</p>
        <p>{t('privacy.what.contact')}</p>
        <p>{t('privacy.what.cookies')}</p>
      </Folio>
      <Folio id="who" heading={t('privacy.who.title')}>
        <p>{t('privacy.who.reads')}</p>
        {matter ? <Preparing matter={matter} /> : null}
        <p>{t('privacy.who.document')}</p>
        <p>{t('privacy.who.processor')}</p>
      </Folio>
      <Folio id="published" heading={t('privacy.published.title')}>
        <p>{t('privacy.who.published')}</p>
        <p>{t('privacy.published.small', { min: facts.min })}</p>
        {matter ? <PrivacyPublished questions={matter.published} original={matter.original} /> : null}
      </Folio>
      <Folio id="rights" heading={t('privacy.rights.title')}>
        <p>{t('privacy.rights.body')}</p>
        <p>{t('privacy.rights.more')}</p>
        <p><a href={addresses.myData(locale)}>{t('privacy.rights.my-data')}</a></p>
        <p>{t('privacy.rights.authority')}</p>
      </Folio>
      <Kept facts={facts} />
      {matter ? <p><a href={addresses.consultation(locale, matter.slug)}>{t('privacy.back')}</a></p> : <p>{t('privacy.matters')}</p>}
    </div>
  )
}

/** What is asked of health is said as it is: nothing, something in this matter, or perhaps something in some matter. */
function Health({ matter }: { matter: PrivacyNoticeFacts['matter'] }) {
  const { t } = useText('consultations')
  if (!matter) return <p>{t('privacy.basis.health-some')}</p>
  if (matter.sensitive.length === 0) return <p>{t('privacy.basis.health')}</p>
  return (
    <>
      <p>{t('privacy.basis.health-asked')}</p>
      <ul>{matter.sensitive.map(({ id, text }) => <li key={id}><ContentText text={text} original={matter.original} /></li>)}</ul>
      <p>{t('privacy.basis.health-law')}</p>
    </>
  )
}

function Kept({ facts: { kept, unsentDays } }: { facts: PrivacyNoticeFacts }) {
  const { t, locale } = useText('consultations')
  const span = (kind: keyof typeof kept) => ({ period: formatSpan(locale, kept[kind]) })
  return (
    <Folio id="kept" heading={t('privacy.kept.title')}>
      <p>{t('privacy.kept.body', { days: unsentDays })}</p>
      <ul>
        <li>{t('privacy.kept.answers', span('answers'))}</li>
        <li>{t('privacy.kept.withdrawn', span('withdrawn-answers'))}</li>
        <li>{t('privacy.kept.contacts', span('contacts'))}</li>
        <li>{t('privacy.kept.people', span('people'))}</li>
        <li>{t('privacy.kept.log', span('audit-entries'))}</li>
        <li>{t('privacy.kept.for-good')}</li>
      </ul>
    </Folio>
  )
}

function Preparing({ matter }: { matter: NonNullable<PrivacyNoticeFacts['matter']> }) {
  const { t } = useText('consultations')
  const { role, email, phone } = matter.contact
  return (
    <div>
      <p>{t('privacy.who.preparing')}</p>
      <ContentText as="p" text={role} original={matter.original} />
      <Ask label="" email={email} phone={phone} />
    </div>
  )
}

function Ask({ label, email, phone }: { label: ReactNode; email: string; phone: string }) {
  return <p>{label} <PhoneLink phone={phone} />, <a href={`mailto:${email}`}>{email}</a></p>
}

function LawList({ label, laws, original }: { label: string; laws: LocalizedText[]; original: Locale }) {
  return (
    <>
      <p>{label}</p>
      <ul>{laws.map((law) => <li key={JSON.stringify(law)}><ContentText text={law} original={original} /></li>)}</ul>
    </>
  )
}
