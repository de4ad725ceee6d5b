import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DOCUMENT_KINDS } from '~/accountability/contract'
import { DocumentList } from '~/accountability/ui/document-page'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { workMeta } from '../work-meta'
import { AdminFrame, adminHandle } from './admin-frame'
import { openAdmin } from './admin.server'

export const handle = adminHandle

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export function loader(args: LoaderFunctionArgs) {
  const { locale, pages } = openAdmin(args, 'accountability.read-documents')
  return { title: textFor(locale, 'accountability')('list.title'), pages }
}

export default function Documents() {
  const { title, pages } = useLoaderData<typeof loader>()
  const { t } = useText('accountability')
  return <AdminFrame pages={pages} current="documents" title={title} lead={t('list.lead')}><DocumentList kinds={DOCUMENT_KINDS} /></AdminFrame>
}
