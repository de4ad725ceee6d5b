import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { moderationRulesPage } from '~/moderation/queries/moderation-rules.server'
import { RulesPage } from '~/moderation/ui/rules/rules-page'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { notFound } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { work, county } = context
  const asked = new URL(request.url).searchParams.get('version')
  const page = await moderationRulesPage(work, asked === null ? undefined : Number(asked))
  if (!page) return notFound()
  const value = { title: textFor(localeOf(params), 'moderation')('rules.title'), page, original: county.originalLocale }
  return readPage(value, { tags: [`county:${county.id}`, 'moderation-rules'], freshUntil: page.freshUntil })
}

export default function ModerationRulesRoute() {
  const { page, original } = useLoaderData<typeof loader>()
  return <RulesPage page={page} original={original} />
}
