import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countyDocument, documentKind } from '~/accountability/queries/county-document.server'
import { DocumentBody, DocumentTools } from '~/accountability/ui/document-page'
import { addresses } from '~/kernel/addresses'
import { notFound } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { BackLink } from '~/ui/link/link'
import { workMeta } from '../work-meta'
import { WorkErrorBoundary } from '../work-error-boundary'
import { AdminFrame, adminHandle } from './admin-frame'
import { openAdmin } from './admin.server'
import { documentSources } from './document-sources.server'

export const handle = adminHandle

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, pages } = openAdmin(args, 'accountability.read-documents')
  const kind = documentKind(args.params.document)
  if (!kind) return notFound()
  const t = textFor(locale, 'accountability')
  return { title: t(`document.${kind}.title`), about: t(`document.${kind}.about`), pages, document: countyDocument(kind, await documentSources(args.context)) }
}

export default function Document() {
  const { title, about, pages, document } = useLoaderData<typeof loader>()
  const { t, locale } = useText('accountability')
  return (
    <AdminFrame inParts pages={pages} current="documents" title={title} lead={about} back={<BackLink href={addresses.adminDocuments(locale)}>{t('list.title')}</BackLink>}>
      <DocumentTools kind={document.kind} />
      <DocumentBody document={document} />
    </AdminFrame>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
