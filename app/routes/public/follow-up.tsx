import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useThemeWord } from '~/consultations/ui/theme-word'
import { decidedBecauseOfPeople } from '~/follow-up/queries/decided-because-of-people.server'
import { DecidedFilter } from '~/follow-up/ui/decided-filter'
import { DecidedList } from '~/follow-up/ui/decided-list'
import { OverdueList } from '~/follow-up/ui/overdue-list'
import { addresses } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { listFilters, namesInLists } from '../list-filters.server'
import { placesOf } from '../statement-around.server'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { description: data?.description })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { work, county } = context
  const locale = localeOf(params)
  const t = textFor(locale, 'follow-up')
  const filters = listFilters(request)
  const { themes, inUse, overdue, freshUntil } = await decidedBecauseOfPeople(work, { filters, names: namesInLists(county) })
  const municipalities = Object.entries(placesOf(county, locale)).map(([value, label]) => ({ value, label }))
  const value = { title: t('page.title'), description: t('page.lead'), themes, inUse, overdue, filters, municipalities }
  return readPage(value, { tags: [`county:${county.id}`, 'consultations'], freshUntil })
}

export default function FollowUp() {
  const { title, themes, inUse, overdue, filters, municipalities } = useLoaderData<typeof loader>()
  const { t, locale } = useText('follow-up')
  const themeWord = useThemeWord()
  return (
    <div className="wrap">
      <Head title={title} lead={t('page.lead')}>
        <p><a href={addresses.findAnswer(locale)}>{t('page.own-answer')}</a></p>
      </Head>
      {inUse.length > 0 ? (
        <Folio id="search" heading={t('filter.label')} kind="first">
          <DecidedFilter filters={filters} themes={inUse.map((theme) => ({ value: theme, label: themeWord(theme) }))} municipalities={municipalities} />
          {themes.length === 0 ? <p role="status">{t('filter.none')}</p> : null}
        </Folio>
      ) : <p>{t('page.empty')}</p>}
      <DecidedList themes={themes} />
      <OverdueList overdue={overdue} />
    </div>
  )
}
