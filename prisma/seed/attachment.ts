import type { ConsultationContent } from '~/consultations/contract'
import type { Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'

/** A small accessible document in one language, with headings, made from what the consultation says. */
export function writeAttachment(title: LocalizedText, content: ConsultationContent, locale: Locale): { fileName: string; mediaType: string; content: Uint8Array } {
  const say = (text: LocalizedText) => escape(pickText(text, locale, 'fi').text)
  const sections = content.reading.map((part) => `<h2>${say(part.heading)}</h2>${say(part.body).split('\n').filter(Boolean).map((line) => `<p>${line}</p>`).join('')}`)
  const page = `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><title>${say(title)}</title></head><body><main><h1>${say(title)}</h1>${sections.join('')}</main></body></html>`
  return { fileName: `${locale}-${pickText(title, locale, 'fi').text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}.html`, mediaType: 'text/html', content: new TextEncoder().encode(page) }
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
