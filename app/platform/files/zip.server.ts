import { unzipSync, zipSync, type Zippable } from 'fflate'

/** One file of a package: its path with slashes, in plain letters, and its bytes. */
export type PackedFile = { path: string; bytes: Uint8Array }

/**
 * Puts files into one ZIP file, in the order of their paths, not compressed, with the same time everywhere: the same files
 * always give the same bytes, so that a package can be put together again and compared.
 */
export function packFiles(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const wrong = sorted.find(({ path }, at) => !/^[\w][\w./-]*$/.test(path) || path.includes('..') || sorted[at + 1]?.path === path)
  if (wrong) throw new RangeError('A path of a package is not plain, or is there twice')
  // By the clock of this machine, wherever it stands: the format has no time zone.
  const mtime = new Date(1980, 0, 1, 0, 0, 0)
  const entries: Zippable = Object.fromEntries(sorted.map(({ path, bytes }) => [path, [bytes, { level: 0, mtime }]]))
  return new Uint8Array(zipSync(entries, { level: 0, mtime }))
}

/** The files of a package, in the order of their paths; null when it is no package that can be read. */
export function unpackFiles(bytes: Uint8Array): PackedFile[] | null {
  try {
    return Object.entries(unzipSync(bytes)).map(([path, content]) => ({ path, bytes: content })).sort((a, b) => (a.path < b.path ? -1 : 1))
  } catch {
    return null
  }
}
