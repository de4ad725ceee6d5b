import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { frontPage } from '~/consultations/queries/front-page.server'
import { Changed } from '~/consultations/ui/changed'
import { ComingUp } from '~/consultations/ui/coming-up'
import { FrontMast } from '~/consultations/ui/front-mast'
import { Matters } from '~/consultations/ui/matters'
import { WaysToTakePart } from '~/consultations/ui/ways-to-take-part'
import { waysOf } from '~/counties/queries/ways.server'
import { decidedBecauseOfPeople } from '~/follow-up/queries/decided-because-of-people.server'
import { comingForums } from '~/forums/queries/forums.server'
import { forumDates } from '~/forums/ui/forum-dates'
import { addresses } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { titleMeta } from '~/shell/page-title'
import { Folio } from '~/ui/folio/folio'

/** The ways that the first page tells of; that one can answer here need not be told. */
const CHANNELS = ['phone', 'paper', 'forum', 'statement'] as const

export const handle: PageHandle = { js: false, flush: true }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleMeta(matches, data?.title ?? '', { description: data?.description })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { work, county } = context
  const t = textFor(localeOf(params), 'consultations')
  const [page, forums, decided] = await Promise.all([frontPage(work), comingForums(work, 10), decidedBecauseOfPeople(work, { matters: 3 })])
  const { helpPhone, helpHours } = county.settings
  const value = {
    title: t('front.title'),
    description: t('front.lead'),
    page,
    forums: forums.forums,
    decided: decided.themes.filter((theme) => theme.status !== 'not-adopted').slice(0, 3),
    help: { phone: helpPhone, hours: helpHours },
    channels: CHANNELS.filter((channel) => waysOf(county).ways.some(({ way }) => way === channel)),
    original: county.originalLocale,
  }
  const tags = [`county:${county.id}`, 'consultations', 'forums']
  readPage(value, { tags, freshUntil: forums.freshUntil })
  readPage(value, { tags, freshUntil: decided.freshUntil })
  return readPage(value, { tags, freshUntil: page.freshUntil })
}

export default function Front() {
  const { page, forums, decided, help, channels, original } = useLoaderData<typeof loader>()
  const { t, locale } = useText('consultations')
  return (
    <>
      <FrontMast />
      <div className="wrap">
        <Folio id="open" heading={t('front.open.title')} kind="first">
          {page.open.length > 0 ? <Matters matters={page.open} /> : <p>{t('front.open.empty')}</p>}
          <p className="more-row"><a href={addresses.consultations(locale)}>{t('front.open.all')}</a></p>
        </Folio>
        <Folio id="coming" heading={t('front.coming.title')}>
          <ComingUp coming={page.coming} going={[...page.open, ...page.waiting]} more={forumDates(forums, locale)} />
        </Folio>
        <Folio id="changed" heading={t('front.changed.title')}>
          <Changed decided={decided} />
        </Folio>
        <Folio id="ways" heading={t('ways.title')}>
          <WaysToTakePart ways={{ channels, phone: help.phone, hours: help.hours, original }} />
        </Folio>
      </div>
    </>
  )
}
