import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { frontPage } from '~/consultations/queries/front-page.server'
import { AdvisoryBodies } from '~/consultations/ui/advisory-bodies'
import { Matters } from '~/consultations/ui/matters'
import { OtherInfluence } from '~/consultations/ui/other-influence'
import { WaysInFull } from '~/consultations/ui/ways-in-full'
import { waysOf } from '~/counties/queries/ways.server'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { county, work } = context
  const page = await frontPage(work)
  const { helpPhone, helpHours, emergencyPhone } = county.settings
  const value = {
    title: textFor(localeOf(params), 'consultations')('take-part.title'),
    open: page.open,
    ...waysOf(county),
    phone: helpPhone,
    hours: helpHours,
    emergencyPhone,
    original: county.originalLocale,
    legalProfile: county.legalProfile,
  }
  return readPage(value, { tags: [`county:${county.id}`, 'consultations'], freshUntil: page.freshUntil })
}

export default function TakePart() {
  const { open, ways, bodies, phone, hours, emergencyPhone, original, legalProfile } = useLoaderData<typeof loader>()
  const { t } = useText('consultations')
  return (
    <div className="wrap">
      <Head title={t('take-part.title')} lead={t('take-part.lead')} />
      <Folio id="ways" heading={t('take-part.ways')} kind="first">
        <WaysInFull ways={ways} phone={phone} hours={hours} original={original} />
      </Folio>
      <Folio id="open" heading={t('take-part.open')}>
        {open.length > 0 ? <Matters matters={open} /> : <p>{t('front.open.empty')}</p>}
      </Folio>
      <AdvisoryBodies bodies={bodies} legalProfile={legalProfile} original={original} />
      <OtherInfluence phone={phone} emergencyPhone={emergencyPhone} />
    </div>
  )
}
