import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { UNSENT_KEPT_DAYS } from '~/answers/contract'
import { pickText } from '~/kernel/localized-text'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { ContentText } from '~/texts/ui/content-text'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { PhoneLink } from '~/ui/link/phone-link'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { county } = context
  const { postalAddress, helpEmail, helpPhone } = county.settings
  const value = {
    title: textFor(locale, 'consultations')('privacy.title'),
    county: pickText(county.name, locale, county.originalLocale).text,
    contact: { postalAddress, email: helpEmail, phone: helpPhone, original: county.originalLocale },
  }
  return readPage(value, { tags: [`county:${county.id}`] })
}

const PARTS = {
  basis: ['body'],
  what: ['answer', 'contact', 'cookies'],
  who: ['reads', 'published', 'document'],
  rights: ['body', 'authority'],
  kept: ['body'],
} as const

export default function Privacy() {
  const { county, contact } = useLoaderData<typeof loader>()
  const { t } = useText('consultations')
  // Sections and their paragraphs go by the same names as their texts. texts: consultations:privacy.*
  const say = t as (key: string, values?: object) => string
  return (
    <div className="wrap">
      <Head title={t('privacy.title')} lead={t('privacy.lead')} />
      <Folio id="controller" heading={t('privacy.controller.title')} kind="first">
        <p>{t('privacy.controller.body', { county })}</p>
        <ContentText as="p" text={contact.postalAddress} original={contact.original} />
        <p>
          {t('privacy.ask', { contact: '' })}<PhoneLink phone={contact.phone} />, <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </p>
      </Folio>
      {(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) => (
        <Folio key={part} id={part} heading={say(`privacy.${part}.title`)}>
          {PARTS[part].map((paragraph) => <p key={paragraph}>{say(`privacy.${part}.${paragraph}`, { days: UNSENT_KEPT_DAYS })}</p>)}
        </Folio>
      ))}
    </div>
  )
}
