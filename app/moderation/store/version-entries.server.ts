import { createHash, randomBytes } from 'node:crypto'
import { saltedDigest } from '~/platform/db/text-digest.server'
import type { VersionEntry, VersionText } from '../rules/document-requests'

const SALT_BYTES = 32

/** A text as a version keeps it, with a salt of its own. */
export function versionEntry(text: VersionText): VersionEntry {
  const salt = randomBytes(SALT_BYTES).toString('hex')
  return { ...text, digest: saltedDigest(text.digest, salt), salt }
}

/** Whether an entry was made of the words with this digest; never when its words are gone. */
export function isMadeOf(entry: Pick<VersionEntry, 'digest'> & { salt?: string }, digest: string): boolean {
  // Versions from before there were salts have none.
  return entry.salt === undefined ? entry.digest === digest : entry.salt !== '' && entry.digest === saltedDigest(digest, entry.salt)
}

/** Whether a version holds just these texts, in these words and states. */
export function holdsJust(entries: readonly VersionEntry[], texts: readonly VersionText[]): boolean {
  return entries.length === texts.length && entries.every((entry, place) => isSameText(entry, texts[place]!))
}

/** The checksum of a version. Without the salts, so that it tells nothing of words once they are gone. */
export function digestOfVersion(entries: readonly VersionEntry[]): string {
  const told = entries.map(({ sourceKind, sourceId, part, digest, shown, reasons }) => [sourceKind, sourceId, part, digest, shown, reasons])
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}

function isSameText(entry: VersionEntry, text: VersionText): boolean {
  const isAtPlace = entry.sourceKind === text.sourceKind && entry.sourceId === text.sourceId && entry.part === text.part
  return isAtPlace && entry.shown === text.shown && entry.reasons.join() === text.reasons.join() && isMadeOf(entry, text.digest)
}
