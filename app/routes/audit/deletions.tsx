import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deletionCertificates } from '~/oversight/queries/deletion-certificates.server'
import { DeletionsPage } from '~/oversight/ui/deletions-page'
import { localeOf } from '~/platform/http/locale-param.server'
import { textFor } from '~/platform/i18n/text-for'
import type { PageHandle } from '~/shell/page-handle'
import { titleMeta } from '~/shell/page-title'
import { requireMay } from '../require-viewer.server'

export const handle: PageHandle = { js: false, frame: 'work', width: 'wide' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  requireMay(context, 'oversight.read-deletions', { locale, request })
  const found = await deletionCertificates(context.work, { after: new URL(request.url).searchParams.get('after') })
  return { title: textFor(locale, 'oversight')('deletions.title'), ...found }
}

export default function Deletions() {
  const { certificates, next } = useLoaderData<typeof loader>()
  return <DeletionsPage certificates={certificates} next={next} />
}
