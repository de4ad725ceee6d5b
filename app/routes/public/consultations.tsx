import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { consultationList } from '~/consultations/queries/consultation-list.server'
import { ListFilter } from '~/consultations/ui/list-filter'
import { Matters } from '~/consultations/ui/matters'
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

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const t = textFor(localeOf(params), 'consultations')
  const filters = listFilters(request)
  const list = await consultationList(context.work, filters, namesInLists(context.county))
  const { municipalities, originalLocale, id } = context.county
  const value = { title: t('list.title'), list, filters, municipalities, original: originalLocale }
  return readPage(value, { tags: [`county:${id}`, 'consultations'], freshUntil: list.freshUntil })
}

export default function Consultations() {
  const { list, filters, municipalities, original } = useLoaderData<typeof loader>()
  const { t, locale } = useText('consultations')
  const at = (changes: ListFilters) => addresses.consultations(locale, { ...filters, ...changes })
  return (
    <div className="wrap">
      <Head title={t('list.title')} lead={t('list.lead')} />
      <Folio id="search" heading={t('list.filter.label')} kind="first">
        <ListFilter filters={filters} list={list} municipalities={municipalities} original={original} />
      </Folio>
      <Folio id="found" heading={t('list.heading')}>
        {list.items.length > 0 ? <Matters matters={list.items} /> : <p role="status">{t('list.none')}</p>}
        <Pagination
          label={t('list.pages')}
          newer={filters.after ? { href: at({ after: undefined }), text: t('list.newest') } : undefined}
          older={list.older ? { href: at({ after: list.older }), text: t('list.older') } : undefined}
        />
      </Folio>
    </div>
  )
}
