import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound } from '~/platform/http/responses.server'
import { localeFromRequest } from '~/platform/i18n/locale-from-request.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { ComponentPage } from '~/ui/component-page/component-page'

export const handle = { js: true, frame: 'work', width: 'wide' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

/** Every component in every state; `?only=folder` shows one. Outside demo mode there is no such page. */
export function loader({ request, context }: LoaderFunctionArgs) {
  if (!context.isDemo) return notFound()
  const locale = localeFromRequest(request, context.county.offeredLocales)
  return { title: textFor(locale, 'shell')('demo.components'), only: new URL(request.url).searchParams.get('only') ?? undefined }
}

export default function Components() {
  const { title, only } = useLoaderData<typeof loader>()
  const { t } = useText('shell')
  return <ComponentPage title={title} lead={t('demo.components-lead')} contents={t('demo.components-contents')} only={only} />
}
