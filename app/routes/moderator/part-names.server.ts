import { consultationOfId } from '~/consultations/queries/consultation-for-answering.server'
import type { Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { statementPart } from '~/moderation/ui/part-words'
import { textFor } from '~/platform/i18n/text-for'
import type { RequestContext } from '../load-context'

/** A matter as far as naming its texts goes. */
export type NamedMatter = { slug: string; title: LocalizedText; originalLocale: Locale; nameOf: (sourceKind: string, part: string) => string }

/** A consultation with the names of its texts in one language: an answer's is the question, a statement's its part. Null when there is none. */
export async function namedMatter(work: RequestContext['work'], consultationId: string, locale: Locale): Promise<NamedMatter | null> {
  const found = await consultationOfId(work, consultationId)
  if (!found) return null
  const { facts, content } = found
  const t = textFor(locale, 'moderation')
  const nameOf = (sourceKind: string, part: string) => {
    if (sourceKind === 'statement') return statementPart(t, part)
    return pickText(content.questions.find(({ id }) => id === part)?.text ?? {}, locale, facts.originalLocale).text || part
  }
  return { slug: facts.slug, title: content.title, originalLocale: facts.originalLocale, nameOf }
}

/** What stands in a matter, each with the name of its part; each matter is asked for once. */
export async function withPartNames<I extends { consultationId: string; sourceKind: string; part: string }>(work: RequestContext['work'], items: readonly I[], locale: Locale): Promise<(I & { partName: string })[]> {
  const ids = [...new Set(items.map(({ consultationId }) => consultationId))]
  const matters = new Map(await Promise.all(ids.map(async (id) => [id, await namedMatter(work, id, locale)] as const)))
  return items.map((item) => ({ ...item, partName: matters.get(item.consultationId)?.nameOf(item.sourceKind, item.part) ?? item.part }))
}
