import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Day } from '~/kernel/times'

/** What the manifest says it is. */
export const ARCHIVE_FORMAT = 'kuultu-archive/1'

/** What kind of document a file of a package is. */
export type DocumentKind = 'consultation' | 'form' | 'statement' | 'summary' | 'evidence' | 'attachment' | 'log' | 'data' | 'metadata'

/** A file of a package, without its bytes. `language` is null for data. */
export type ArchivedFile = { path: string; mediaType: string; kind: DocumentKind; title: string; language: Locale | null }

/** A file as the manifest lists it. */
export type ListedFile = ArchivedFile & { byteCount: number; sha256: string }

/** The matter a package is of, with what a case register asks for (Act 906/2019, section 26; SÄHKE2). */
export type ArchivedMatter = { id: string; slug: string; caseNumber: string; title: LocalizedText; originalLocale: Locale; publishedAt: string; opensAt: string; closesAt: string; decisionOn: Day; decisionBody: LocalizedText }

/** What a package is of, and when it was made. */
export type ArchiveAbout = { kind: 'matter' | 'tenant'; county: { id: string; code: string; name: LocalizedText; originalLocale: Locale }; madeAt: string; matters: ArchivedMatter[] }

/** The list of everything in a package, with its sums. */
export type Manifest = ArchiveAbout & { format: typeof ARCHIVE_FORMAT; files: ListedFile[] }

/** What is wrong with a package: a file that is missing, changed or not listed, or the whole of it. */
export type ArchiveFault = { path: string; fault: 'missing' | 'changed' | 'not-listed' | 'not-a-package' | 'no-manifest' | 'not-as-packed' }

/** What of the files found differs from the list. The manifest itself is not listed in itself. */
export function faultsOf(listed: readonly ListedFile[], found: readonly { path: string; byteCount: number; sha256: string }[]): ArchiveFault[] {
  const byPath = new Map(found.map((file) => [file.path, file]))
  const faults = listed.flatMap(({ path, byteCount, sha256 }): ArchiveFault[] => {
    const file = byPath.get(path)
    if (!file) return [{ path, fault: 'missing' }]
    return file.byteCount === byteCount && file.sha256 === sha256 ? [] : [{ path, fault: 'changed' }]
  })
  const known = new Set(listed.map(({ path }) => path))
  return [...faults, ...found.filter(({ path }) => !known.has(path)).map(({ path }): ArchiveFault => ({ path, fault: 'not-listed' }))]
}
