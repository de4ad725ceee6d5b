import type { LoaderFunctionArgs } from '@remix-run/node'
import { countyDocument, documentKind } from '~/accountability/queries/county-document.server'
import { WholeDocument } from '~/accountability/ui/document-page'
import { notFound } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { pageToSave } from '../file-response.server'
import { openAdmin } from './admin.server'
import { documentSources } from './document-sources.server'

/** A document of the county as a file that stands by itself: to be completed, signed and kept. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale } = openAdmin(args, 'accountability.read-documents')
  const kind = documentKind(args.params.document)
  if (!kind) return notFound()
  const document = countyDocument(kind, await documentSources(args.context))
  const title = textFor(locale, 'accountability')(`document.${kind}.title`)
  return pageToSave(args.context.standAlone(locale, title, <WholeDocument document={document} />), `${kind}-${locale}-${document.party.madeOn}`)
}
