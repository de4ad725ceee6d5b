import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Work } from '~/platform/db/work.server'
import type { Contact } from '../contract'
import { findPublishedOf } from '../store/listing.server'
import { findVersions } from '../store/versions.server'

/** A published matter as other pages name it, and whom to ask about it. */
export type PublishedMatter = { id: string; slug: string; originalLocale: Locale; title: LocalizedText; contact: Contact }

/** Those of some matters that are published, the one that closes last first. */
export async function publishedMatters(work: Pick<Work, 'scope' | 'db' | 'now'>, ids: readonly string[]): Promise<PublishedMatter[]> {
  const kept = await findPublishedOf(work.scope, work.db, ids, work.now)
  const versions = await findVersions(work.scope, work.db, kept.map((each) => ({ consultationId: each.id, number: each.versionNumber })))
  return kept.flatMap(({ id, slug, originalLocale }) => {
    const content = versions.get(id)?.content
    return content ? [{ id, slug, originalLocale, title: content.title, contact: content.contact }] : []
  })
}
