import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { textDigest } from '~/platform/db/text-digest.server'
import type { ReadableStatement } from './sources.server'

/** A readable part of a statement: its path, its words in the statement's original language, and the digest of what was written. */
export type StatementPart = { part: string; text: string; written: Uint8Array<ArrayBuffer> }

/**
 * The parts of a statement in which passages can be marked, in reading order. Passages lie in the original words,
 * so that a later translation cannot move them. Parts without words are left out; hidden parts are masked.
 */
export function statementParts({ content, originalLocale: original, digests }: Pick<ReadableStatement, 'content' | 'originalLocale' | 'digests'>): StatementPart[] {
  const partOf = (part: string, place: string, text: LocalizedText | undefined): StatementPart => {
    const { text: words, locale } = text ? pickText(text, original, original) : { text: '', locale: original }
    const written = digests[`${place}/${locale}`]
    return { part, text: words, written: written ? new Uint8Array(Buffer.from(written, 'hex')) : textDigest(words) }
  }
  const parts: StatementPart[] = [
    partOf('title', 'title', content.title),
    partOf('summary', 'summary', content.summary),
    ...(content.positions ?? []).flatMap((position, index) => (['text', 'reason'] as const).map((field) => partOf(`positions/${position.id}/${field}`, `positions/${index}/${field}`, position[field]))),
    ...(content.dissent ?? []).map((dissent, index) => partOf(`dissent/${dissent.id}/text`, `dissent/${index}/text`, dissent.text)),
    ...(content.hearings ?? []).map((hearing, index) => partOf(`hearings/${index}/note`, `hearings/${index}/note`, hearing.note)),
    partOf('howAsked', 'howAsked', content.howAsked),
    ...(content.missing ?? []).map((missing, index) => partOf(`missing/${index}`, `missing/${index}`, missing)),
    ...(content.interests ?? []).map((interest, index) => partOf(`interests/${index}`, `interests/${index}`, interest)),
  ]
  return parts.filter(({ text }) => text.trim() !== '')
}
