import { isId } from '~/kernel/ids'
import type { LocalizedText } from '~/kernel/localized-text'
import { storedLocale, type Locale } from '~/kernel/locales'
import { dayOf, type Day } from '~/kernel/times'
import { digestWord, textDigest } from '~/platform/db/text-digest.server'
import type { Work } from '~/platform/db/work.server'
import { hasRedaction, redactedPieces } from '~/texts/rules/redacted-text'
import { REASONS, type Reason, type RulesContent, type SourceKind } from '../contract'
import type { VersionEntry } from '../rules/document-requests'
import { findRequest, findVersion } from '../store/document-requests.server'
import { findMatters, type Matter } from '../store/matters.server'
import { findCurrentRules } from '../store/rules-versions.server'
import { findShownAnswers, findShownStatements } from '../store/shown-texts.server'
import { contentTexts } from '../store/statement-texts.server'
import { isMadeOf } from '../store/version-entries.server'

/**
 * One text of a public version as it may be given now. `text` is masked where something is hidden; null when its words
 * have changed or gone since the version was made. Answers are numbered by chance, not by the time they came.
 */
export type PublicText = { key: string; kind: SourceKind; number: number; part: string; giver: LocalizedText | null; original: Locale | null; arrivedOn: Day | null; documentNumber: string | null; locale: Locale | null; text: string | null; reasons: Reason[] }

/** A public version for its documents. */
export type PublicVersion = { number: number; madeAt: Date; matter: Matter; texts: PublicText[]; rules: RulesContent | null }

/** A public version of a request as it may be given now: what has been hidden since it was made is hidden in it too. */
export async function publicVersionOf(work: Work, requestId: string, number: number): Promise<PublicVersion | null> {
  if (!isId(requestId)) return null
  const { scope, db } = work
  const [request, version] = await Promise.all([findRequest(scope, db, requestId), findVersion(scope, db, requestId, number)])
  const matter = request && (await findMatters(scope, db)).get(request.consultationId)
  if (!version || !matter) return null
  return { number, madeAt: version.madeAt, matter, texts: await publicTexts(work, matter.id, version.entries), rules: (await findCurrentRules(scope, db))?.content ?? null }
}

/** These texts of a consultation as they may be given now, in the order of the document. */
export async function publicTexts({ scope, db }: Pick<Work, 'scope' | 'db'>, consultationId: string, entries: readonly VersionEntry[]): Promise<PublicText[]> {
  const [answers, statements] = await Promise.all([findShownAnswers(scope, db, consultationId), findShownStatements(scope, db, consultationId)])
  const numbers = numberedSources(entries)
  const texts = entries.map((entry): PublicText => {
    const { sourceKind: kind, sourceId, part, reasons } = entry
    const statement = kind === 'statement' ? statements.find((each) => each.id === sourceId) : undefined
    const found = kind === 'answer'
      ? answers.find((each) => each.sourceId === sourceId && each.part === part)
      : statement && contentTexts(statement.content, statement.originalLocale).map((each) => ({ ...each, locale: storedLocale(each.locale), digest: textDigest(each.text) })).find((each) => each.part === part)
    const isSame = found && (isMadeOf(entry, digestWord(found.digest)) || hasRedaction(found.text))
    const text = isSame ? found.text : null
    return {
      key: `${sourceId} ${part}`, kind, number: numbers.get(sourceId) ?? 0, part, giver: statement?.giver ?? null, original: statement?.originalLocale ?? null,
      arrivedOn: statement ? dayOf(statement.submittedAt) : null, documentNumber: statement?.documentNumber ?? null, locale: found?.locale ?? null, text,
      reasons: text === null ? [] : reasonsIn(text, reasons),
    }
  })
  return texts.sort((a, b) => Number(a.kind === 'statement') - Number(b.kind === 'statement') || a.number - b.number)
}

// Ids are random, so that their order says nothing of when an answer came.
function numberedSources(entries: readonly VersionEntry[]): Map<string, number> {
  const ids = (kind: SourceKind) => [...new Set(entries.filter((entry) => entry.sourceKind === kind).map((entry) => entry.sourceId))]
  return new Map([...ids('answer').sort().map((id, index) => [id, index + 1] as const), ...ids('statement').map((id, index) => [id, index + 1] as const)])
}

// What stands in the text now, with reasons of the version that the masks cannot tell.
function reasonsIn(text: string, kept: readonly Reason[]): Reason[] {
  const masked = redactedPieces(text).flatMap((piece) => (piece.kind === 'redacted' ? [piece.reason] : []))
  return REASONS.filter((reason) => masked.includes(reason) || (kept.includes(reason) && masked.length > 0))
}
