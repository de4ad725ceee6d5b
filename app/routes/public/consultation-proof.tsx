import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { consultationPage } from '~/consultations/queries/consultation-page.server'
import { addresses } from '~/kernel/addresses'
import { isSlug } from '~/kernel/ids'
import { pickText } from '~/kernel/localized-text'
import { publishedRoots } from '~/oversight/queries/published-roots.server'
import { PublicRoots } from '~/oversight/ui/public-roots'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { notFound } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { description: data?.description })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { work, county } = context
  const page = isSlug(params.slug) ? await consultationPage(work, params.slug) : null
  if (!page) return notFound()
  const t = textFor(locale, 'oversight')
  const value = {
    title: t('public.title', { title: pickText(page.title, locale, page.originalLocale).text }),
    description: t('public.lead'),
    back: addresses.consultation(locale, page.slug),
    closesAt: page.closesAt,
    roots: await publishedRoots(work, page.id, county.smallGroupThreshold),
  }
  return readPage(value, { tags: [`county:${county.id}`, `consultation:${page.id}`, `inclusion:${page.id}`], freshUntil: page.freshUntil })
}

export default function ConsultationProof() {
  const { title, back, closesAt, roots } = useLoaderData<typeof loader>()
  return <PublicRoots title={title} back={back} closesAt={closesAt} roots={roots} />
}
