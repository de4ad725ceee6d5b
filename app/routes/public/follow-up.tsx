import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { decidedBecauseOfPeople } from '~/follow-up/queries/decided-because-of-people.server'
import { DecidedList } from '~/follow-up/ui/decided-list'
import { OverdueList } from '~/follow-up/ui/overdue-list'
import { addresses } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { Head } from '~/ui/head/head'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { description: data?.description })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { work, county } = context
  const t = textFor(localeOf(params), 'follow-up')
  const decided = await decidedBecauseOfPeople(work)
  const value = { title: t('page.title'), description: t('page.lead'), themes: decided.themes, overdue: decided.overdue }
  return readPage(value, { tags: [`county:${county.id}`, 'consultations'], freshUntil: decided.freshUntil })
}

export default function FollowUp() {
  const { title, themes, overdue } = useLoaderData<typeof loader>()
  const { t, locale } = useText('follow-up')
  return (
    <div className="wrap">
      <Head title={title} lead={t('page.lead')}>
        <p><a href={addresses.findAnswer(locale)}>{t('page.own-answer')}</a></p>
      </Head>
      {themes.length > 0 ? <DecidedList themes={themes} /> : <p>{t('page.empty')}</p>}
      <OverdueList overdue={overdue} />
    </div>
  )
}
