import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { frontPage } from '~/consultations/queries/front-page.server'
import { Matters } from '~/consultations/ui/matters'
import { OtherInfluence } from '~/consultations/ui/other-influence'
import { WaysToTakePart } from '~/consultations/ui/ways-to-take-part'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'

const OUTSIDE_THE_WEB = ['phone', 'paper', 'forum', 'statement'] as const

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { county, work } = context
  const page = await frontPage(work)
  const { helpPhone, helpHours, emergencyPhone } = county.settings
  const value = {
    title: textFor(localeOf(params), 'consultations')('take-part.title'),
    open: page.open,
    ways: { channels: OUTSIDE_THE_WEB.filter((channel) => county.settings.channels?.includes(channel) ?? true), phone: helpPhone, hours: helpHours, original: county.originalLocale },
    emergencyPhone,
    // The site of initiatives serves counties under the Act 611/2021 only.
    hasInitiatives: county.legalProfile === 'county',
  }
  return readPage(value, { tags: [`county:${county.id}`, 'consultations'], freshUntil: page.freshUntil })
}

export default function TakePart() {
  const { open, ways, emergencyPhone, hasInitiatives } = useLoaderData<typeof loader>()
  const { t } = useText('consultations')
  return (
    <div className="wrap">
      <Head title={t('take-part.title')} lead={t('take-part.lead')} />
      <Folio id="ways" heading={t('take-part.ways')} kind="first">
        <WaysToTakePart ways={ways} />
      </Folio>
      <Folio id="open" heading={t('take-part.open')}>
        {open.length > 0 ? <Matters matters={open} /> : <p>{t('front.open.empty')}</p>}
      </Folio>
      <OtherInfluence phone={ways.phone} emergencyPhone={emergencyPhone} hasInitiatives={hasInitiatives} />
    </div>
  )
}
