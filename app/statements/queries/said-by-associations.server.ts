import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Work } from '~/platform/db/work.server'
import { listNewestReleased } from '../store/statements.server'
import { asShown, type ShownContents } from './shown-contents.server'

/** What an association has said, for the directory. */
export type SaidStatement = { id: string; title: LocalizedText; originalLocale: Locale; arrivedAt: Date }

/** So many of what an association has said are told in the directory. */
const MOST_OF_ONE = 3

/** The released statements of each association, the newest first; at most three for each. */
export async function saidByAssociations(work: Work, associationIds: readonly string[], shownContents: ShownContents): Promise<Record<string, SaidStatement[]>> {
  const said: Record<string, SaidStatement[]> = {}
  const newest = await listNewestReleased(work.scope, work.db, associationIds, MOST_OF_ONE)
  for (const { id, associationId, content, originalLocale, submittedAt } of await asShown(work, newest, shownContents)) {
    const own = (said[associationId] ??= [])
    own.push({ id, title: content.title, originalLocale, arrivedAt: submittedAt })
  }
  return said
}
