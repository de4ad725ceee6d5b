import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forumList } from '~/forums/queries/forums.server'
import { ForumList } from '~/forums/ui/forum-list'
import { addresses } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { Pagination } from '~/ui/pagination/pagination'
import { listFilters } from '../list-filters.server'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const title = textFor(localeOf(params), 'forums')('list.title')
  const { after } = listFilters(request)
  const list = await forumList(context.work, after)
  return readPage({ title, list, isFirst: after === undefined }, { tags: [`county:${context.county.id}`, 'forums'], freshUntil: list.freshUntil })
}

export default function Forums() {
  const { list, isFirst } = useLoaderData<typeof loader>()
  const { t, locale } = useText('forums')
  return (
    <div className="wrap">
      <Head title={t('list.title')} lead={t('list.lead')} />
      {isFirst ? (
        <Folio id="coming" heading={t('list.coming')} kind="first">
          {list.coming.length > 0 ? <ForumList forums={list.coming} /> : <p>{t('list.none-coming')}</p>}
        </Folio>
      ) : null}
      {list.past.length > 0 ? (
        <Folio id="past" heading={t('list.past')}>
          <ForumList forums={list.past} />
          <Pagination
            label={t('list.pages')}
            newer={isFirst ? undefined : { href: addresses.forums(locale), text: t('list.newest') }}
            older={list.older ? { href: addresses.forums(locale, { after: list.older }), text: t('list.older') } : undefined}
          />
        </Folio>
      ) : null}
    </div>
  )
}
