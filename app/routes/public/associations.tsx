import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { associationDirectory } from '~/associations/queries/association-directory.server'
import { DirectoryPage } from '~/associations/ui/directory-page'
import { isSlug } from '~/kernel/ids'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { saidByAssociations } from '~/statements/queries/said-by-associations.server'
import { SaidList } from '~/statements/ui/public/said-list'
import { namesInLists } from '../list-filters.server'
import { placesOf } from '../statement-around.server'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { work, county } = context
  const query = new URL(request.url).searchParams
  const municipality = query.get('municipality') ?? ''
  const search = { q: (query.get('q') ?? '').slice(0, 100), municipality: isSlug(municipality) ? municipality : '' }
  const { associations, isCut } = await associationDirectory(work, search, namesInLists(county).municipalities)
  const value = {
    title: textFor(locale, 'associations')('directory.title'), associations, isCut, search,
    said: await saidByAssociations(work, associations.map(({ id }) => id), context.guards.shownContents),
    municipalities: Object.entries(placesOf(county, locale)).map(([id, name]) => ({ id, name })),
    original: county.originalLocale, contact: county.settings.helpEmail,
  }
  return readPage(value, { tags: [`county:${county.id}`, 'associations'] })
}

export default function Associations() {
  const { title: _title, said, ...page } = useLoaderData<typeof loader>()
  return <DirectoryPage {...page} said={({ id }) => (said[id] ? <SaidList said={said[id]} /> : null)} />
}
