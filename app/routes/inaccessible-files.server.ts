import type { InaccessibleFile } from '~/accessibility/contract'
import { publishedMatters } from '~/consultations/queries/published-matters.server'
import type { Work } from '~/platform/db/work.server'
import { barredFiles } from '~/texts/queries/attachments.server'

/** The published files that not everybody can read, matter by matter, as the accessibility statement tells them (domain rule D-4). */
export async function inaccessibleFiles(work: Pick<Work, 'scope' | 'db' | 'now'>): Promise<InaccessibleFile[]> {
  const files = await barredFiles(work, 'consultation')
  const matters = await publishedMatters(work, [...new Set(files.map(({ ownerId }) => ownerId))])
  return matters.flatMap(({ id: matterId, slug, title, originalLocale, contact: { role, email, phone } }) =>
    files.filter(({ ownerId }) => ownerId === matterId).map(({ ownerId: _owner, ...file }) => ({ ...file, matter: { slug, title, originalLocale, contact: { role, email, phone } } })))
}
