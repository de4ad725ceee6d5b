import { isId } from '~/kernel/ids'
import { LOCALES, type Locale } from '~/kernel/locales'
import { digestInWords, digestWord } from '~/platform/db/text-digest.server'
import type { Work } from '~/platform/db/work.server'
import type { Concern, SourceKind } from '../contract'
import { concernsLeft } from '../rules/concerns-left'
import { findShownParts } from '../store/shown-parts.server'
import { findTextsOfSource } from '../store/source-texts.server'
import { findStatementSource } from '../store/sources.server'
import { inOtherLanguages } from '../store/statement-texts.server'
import { findTextsOf, type ModeratedText } from '../store/texts.server'

/** One text of an answer or statement. `text`: as others see it, where its name alone does not tell it from the others. */
export type SourcePart = { part: string; locale: Locale; text: string | null }

/** Which texts an answer or statement holds, and the language it was written in; null when it is not there. A question names an answer's text, so that its words are left out. */
export async function partsOfSource(work: Work, kind: SourceKind, sourceId: string): Promise<{ consultationId: string; written: Locale; parts: SourcePart[] } | null> {
  const { scope, db } = work
  const texts = isId(sourceId) ? await findTextsOfSource(scope, db, kind, sourceId) : []
  if (!texts[0]) return null
  const { consultationId, locale } = texts[0]
  if (kind === 'answer') return { consultationId, written: locale, parts: texts.map((each) => ({ part: each.part, locale: each.locale, text: null })) }
  const shown = await findShownParts(scope, db, texts)
  const statement = await findStatementSource(scope, db, sourceId)
  return { consultationId, written: statement?.locale ?? locale, parts: texts.map((each, index) => ({ part: each.part, locale: each.locale, text: shown[index] ?? null })) }
}

/** The same part of a statement in another language; `textId` is null while nobody has had a reason to look at it. */
export type OtherLanguage = { part: string; locale: Locale; textId: string | null }

/** Where the words of one part of a statement stand in its other languages too: hiding one hides none of them. */
export async function otherLanguagesOf(work: Work, { sourceKind, sourceId, part }: { sourceKind: SourceKind; sourceId: string; part: string }): Promise<OtherLanguage[]> {
  if (sourceKind !== 'statement' || !isId(sourceId)) return []
  const { scope, db } = work
  const others = inOtherLanguages(part, await findTextsOfSource(scope, db, sourceKind, sourceId)).sort((a, b) => LOCALES.indexOf(a.locale) - LOCALES.indexOf(b.locale))
  const known = await findTextsOf(scope, db, sourceKind, sourceId)
  return others.map((each) => ({ part: each.part, locale: each.locale, textId: known.find((text) => text.part === each.part)?.id ?? null }))
}

/** The texts of a statement that wait for a moderator, and what was found in them, each once: never a word of them. `seen` names each as it stands, so that it is another one once it changes. */
export type WaitingTexts = { ids: string[]; seen: string[]; concerns: Concern[] }

/** What waits in a statement and everybody will read once its text is released. What is hidden already, or withheld as a whole, is not among it. */
export async function waitingOf({ scope, db }: Work, statementId: string): Promise<WaitingTexts> {
  if (!isId(statementId)) return { ids: [], seen: [], concerns: [] }
  const words = new Map((await findTextsOfSource(scope, db, 'statement', statementId)).map((each) => [each.part, each.text]))
  const waiting = (await findTextsOf(scope, db, 'statement', statementId)).flatMap((kept) => {
    const text = words.get(kept.part)
    return text !== undefined && kept.state === 'waiting' && isSeen(kept, text) ? [{ id: kept.id, seen: `${kept.id}.${kept.revision}`, concerns: readConcerns(kept, text) }] : []
  })
  return { ids: waiting.map(({ id }) => id), seen: waiting.map(({ seen }) => seen), concerns: [...new Set(waiting.flatMap(({ concerns }) => concerns))] }
}

// Of words that are not those of the last decision nothing is shown where something was hidden.
function isSeen({ shown, textDigest }: ModeratedText, text: string): boolean {
  return shown === 'as-written' || (shown === 'redacted' && digestWord(textDigest) === digestInWords(text))
}

function readConcerns(kept: ModeratedText, text: string): Concern[] {
  if (kept.shown === 'as-written') return kept.concerns
  return [...kept.concerns.filter((concern) => concern === 'raised'), ...concernsLeft(text, kept)]
}
