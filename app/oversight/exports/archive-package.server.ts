import { createHash } from 'node:crypto'
import { packFiles, unpackFiles } from '~/platform/files/zip.server'
import { ARCHIVE_FORMAT, faultsOf, type ArchiveAbout, type ArchivedFile, type ArchiveFault, type ListedFile, type Manifest } from '../rules/archive'
import { metadataXml } from './archive-metadata.server'

const MANIFEST = 'manifest.json'

/** A file of a package with its content. */
export type FileToArchive = ArchivedFile & { content: string | Uint8Array }

/** A package, and its sum: what the audit log remembers of it. */
export type ArchivePackage = { bytes: Uint8Array<ArrayBuffer>; sha256: string; manifest: Manifest }

/** Makes a package: the files, their metadata in the manner of SÄHKE2, and a manifest that lists everything with its SHA-256. */
export function makePackage(about: ArchiveAbout, given: readonly FileToArchive[]): ArchivePackage {
  const files = given.map(({ content, ...file }) => ({ ...file, bytes: bytesOf(content) }))
  const listed = inOrder(files.map(({ bytes, ...file }) => ({ ...file, byteCount: bytes.length, sha256: sha256(bytes) })))
  const metadata = bytesOf(metadataXml(about, listed))
  const described = { path: 'metadata.xml', mediaType: 'application/xml', kind: 'metadata' as const, title: 'Metadata', language: null, byteCount: metadata.length, sha256: sha256(metadata) }
  const manifest: Manifest = { format: ARCHIVE_FORMAT, ...about, files: inOrder([...listed, described]) }
  const bytes = packFiles([...files, { path: described.path, bytes: metadata }, { path: MANIFEST, bytes: bytesOf(`${JSON.stringify(manifest, null, 2)}\n`) }])
  return { bytes, sha256: sha256(bytes), manifest }
}

/**
 * Checks a package: every listed file is there with its sum, nothing else is, and put together again the same files give
 * the same bytes, so that a changed byte is found wherever it stands.
 */
export function checkPackage(bytes: Uint8Array): { manifest: Manifest | null; faults: ArchiveFault[] } {
  const files = unpackFiles(bytes)
  if (!files) return { manifest: null, faults: [{ path: '', fault: 'not-a-package' }] }
  const manifest = manifestIn(files.find(({ path }) => path === MANIFEST)?.bytes)
  if (!manifest) return { manifest: null, faults: [{ path: MANIFEST, fault: 'no-manifest' }] }
  const found = files.filter(({ path }) => path !== MANIFEST).map((file) => ({ path: file.path, byteCount: file.bytes.length, sha256: sha256(file.bytes) }))
  const faults = faultsOf(manifest.files, found)
  if (faults.length > 0) return { manifest, faults }
  return { manifest, faults: isSame(repacked(files), bytes) ? [] : [{ path: '', fault: 'not-as-packed' }] }
}

function inOrder(files: ListedFile[]): ListedFile[] {
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

function manifestIn(bytes: Uint8Array | undefined): Manifest | null {
  try {
    const read = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Partial<Manifest>
    return read.format === ARCHIVE_FORMAT && Array.isArray(read.files) ? (read as Manifest) : null
  } catch {
    return null
  }
}

function repacked(files: { path: string; bytes: Uint8Array }[]): Uint8Array {
  try {
    return packFiles(files)
  } catch {
    return new Uint8Array()
  }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a.buffer, a.byteOffset, a.length).equals(Buffer.from(b.buffer, b.byteOffset, b.length))
}
