import type { LoaderFunctionArgs } from '@remix-run/node'
import { receiptFile } from '~/answers/documents/receipt-file.server'
import { plainParts } from '~/answers/ui/plain-parts'
import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { seeOther } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { enterReceipt } from '../receipt.server'

/** The receipt as a file to keep. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { locale, slug, page } = await enterReceipt(context, params)
  // The receipt's own page tells why there is none.
  if (!page) throw seeOther(addresses.answerReceipt(locale, slug, params.draft!))
  const say = (text: Parameters<typeof pickText>[0]) => pickText(text, locale, page.original).text
  const { codeGroups, readCodeGroups, receivedAt, closesAt, versionNumber, caseNumber, contact } = page
  const html = receiptFile({
    locale, codeGroups, readCodeGroups, receivedAt, closesAt, versionNumber, caseNumber,
    countyName: pickText(context.county.name, locale, context.county.originalLocale).text,
    title: say(page.title),
    link: `${context.publicOrigin}${addresses.findAnswer(locale)}`,
    contact: `${say(contact.role)}, ${contact.phone}, ${contact.email}`,
    parts: plainParts(page.parts, { locale, original: page.original }),
  })
  const fileName = `${textFor(locale, 'answers')('receipt.file.name')}-${slug}.html`
  return new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Disposition': `attachment; filename="${fileName}"`, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' },
  })
}
