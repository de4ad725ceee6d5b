import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forumList } from '~/forums/queries/forums.server'
import { ForumFilter, isFiltered } from '~/forums/ui/forum-filter'
import { ForumList } from '~/forums/ui/forum-list'
import { addresses, type ListFilters } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { Pagination } from '~/ui/pagination/pagination'
import { listFilters, namesInLists } from '../list-filters.server'
import { placesOf } from '../statement-around.server'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { county, work } = context
  const filters = listFilters(request)
  const list = await forumList(work, filters, namesInLists(county).municipalities)
  const value = { title: textFor(locale, 'forums')('list.title'), list, filters, municipalities: placesOf(county, locale) }
  return readPage(value, { tags: [`county:${county.id}`, 'forums'], freshUntil: list.freshUntil })
}

export default function Forums() {
  const { list, filters, municipalities } = useLoaderData<typeof loader>()
  const { t, locale } = useText('forums')
  const at = (changes: ListFilters) => addresses.forums(locale, { ...filters, ...changes })
  const isFirst = filters.after === undefined
  const isCut = isFiltered(filters)
  const nothing = list.coming.length === 0 && list.past.length === 0
  return (
    <div className="wrap">
      <Head title={t('list.title')} lead={t('list.lead')} />
      <Folio id="search" heading={t('list.filter.label')} kind="first">
        <ForumFilter filters={filters} municipalities={municipalities} />
        {isCut && nothing ? <p role="status">{t('list.none')}</p> : null}
      </Folio>
      {isFirst && (list.coming.length > 0 || !isCut) ? (
        <Folio id="coming" heading={t('list.coming')}>
          {list.coming.length > 0 ? <ForumList forums={list.coming} /> : <p>{t('list.none-coming')}</p>}
        </Folio>
      ) : null}
      {list.past.length > 0 ? (
        <Folio id="past" heading={t('list.past')}>
          <ForumList forums={list.past} />
          <Pagination
            label={t('list.pages')}
            newer={isFirst ? undefined : { href: at({ after: undefined }), text: t('list.newest') }}
            older={list.older ? { href: at({ after: list.older }), text: t('list.older') } : undefined}
          />
        </Folio>
      ) : null}
    </div>
  )
}
