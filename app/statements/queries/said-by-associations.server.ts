import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Work } from '~/platform/db/work.server'
import { listReleasedOf } from '../store/statements.server'
import { asShown, type ShownContents } from './shown-contents.server'

/** What an association has said, for the directory. */
export type SaidStatement = { id: string; title: LocalizedText; originalLocale: Locale; arrivedAt: Date }

/** The released statements of each association, the newest first; at most three for each. */
export async function saidByAssociations(work: Work, associationIds: readonly string[], shownContents: ShownContents): Promise<Record<string, SaidStatement[]>> {
  const said: Record<string, SaidStatement[]> = {}
  for (const { id, associationId, content, originalLocale, submittedAt } of await asShown(work, await listReleasedOf(work.scope, work.db, associationIds), shownContents)) {
    const own = (said[associationId] ??= [])
    if (own.length < 3 && submittedAt) own.push({ id, title: content.title, originalLocale, arrivedAt: submittedAt })
  }
  return said
}
