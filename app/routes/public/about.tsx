import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { county } = context
  const value = {
    title: textFor(locale, 'consultations')('about.title'),
    county: pickText(county.name, locale, county.originalLocale).text,
    min: county.smallGroupThreshold,
  }
  return readPage(value, { tags: [`county:${county.id}`] })
}

export default function About() {
  const { county, min } = useLoaderData<typeof loader>()
  const { t } = useText('consultations')
  return (
    <div className="wrap">
      <Head title={t('about.title')} lead={t('about.lead')} />
      <Folio id="who" heading={t('about.who.title')} kind="first">
        <p>{t('about.who.body', { county })}</p>
      </Folio>
      <Folio id="promise" heading={t('about.promise.title')}>
        <ul>
          {(['ask', 'read', 'tell', 'late'] as const).map((promise) => <li key={promise}>{t(`about.promise.${promise}`)}</li>)}
        </ul>
      </Folio>
      <Folio id="count" heading={t('about.count.title')}>
        <p>{t('about.count.body', { min })}</p>
      </Folio>
      <Folio id="open-data" heading={t('about.open.title')}>
        <p>{t('about.open.body')}</p>
        <p><a href={addresses.apiConsultations()}>{t('about.open.link')}</a></p>
      </Folio>
    </div>
  )
}
