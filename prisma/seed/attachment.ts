import type { ConsultationContent } from '~/consultations/contract'
import type { Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'

/** A small document in one language that opens everywhere: plain text made from what the consultation says. */
export function writeAttachment(title: LocalizedText, content: ConsultationContent, locale: Locale): { name: string; content: Uint8Array } {
  const say = (text: LocalizedText) => pickText(text, locale, 'fi').text
  const sections = content.reading.map((part) => `${say(part.heading)}\n\n${say(part.body)}`)
  const name = say(title).toLowerCase().normalize('NFD').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return { name: `${name}.txt`, content: new TextEncoder().encode([say(title), ...sections].join('\n\n\n')) }
}
