import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { consultationPage } from '~/consultations/queries/consultation-page.server'
import { PaperForm } from '~/consultations/ui/paper-form'
import { addresses } from '~/kernel/addresses'
import { isSlug } from '~/kernel/ids'
import { pickText } from '~/kernel/localized-text'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { notFound } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { work, county, publicOrigin } = context
  const page = isSlug(params.slug) ? await consultationPage(work, params.slug) : null
  if (!page) return notFound()
  const code = page.shortCodes[locale]
  const t = textFor(locale, 'consultations')
  const value = {
    title: t('paper.title', { title: pickText(page.title, locale, page.originalLocale).text }),
    page,
    online: `${publicOrigin}${code ? addresses.shortLink(code) : addresses.consultation(locale, page.slug)}`,
    postalAddress: county.settings.postalAddress,
  }
  return readPage(value, { tags: [`county:${county.id}`, `consultation:${page.id}`], freshUntil: page.freshUntil })
}

export default function Paper() {
  const { page, online, postalAddress } = useLoaderData<typeof loader>()
  return <PaperForm page={page} online={online} postalAddress={postalAddress} />
}
