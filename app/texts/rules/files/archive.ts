import { asSigns, MOST_UNPACKED, standsAt, type FileRefusal, type Unpack } from './kinds'

/** One file of an archive: its name, how it is packed, where its bytes are. */
export type ArchiveEntry = { name: string; isPacked: boolean; isLocked: boolean; start: number; packedCount: number; byteCount: number; from: number }

const ENTRY = [0x50, 0x4b, 0x03, 0x04] as const
const LISTED = [0x50, 0x4b, 0x01, 0x02] as const
const END = [0x50, 0x4b, 0x05, 0x06] as const
const MOST_ENTRIES = 2000
// After its bytes an entry may repeat their sum and counts.
const DESCRIPTOR = 24

/** Whether the bytes begin like an archive. */
export function beginsLikeArchive(bytes: Uint8Array): boolean {
  return standsAt(bytes, 0, ENTRY)
}

/** Whether an archive ends in the last bytes of a file, as programs that open archives look for it. */
export function endsLikeArchive(bytes: Uint8Array): boolean {
  return asSigns(bytes.subarray(Math.max(0, bytes.length - 65_557))).includes('PK\u0005\u0006')
}

/**
 * The files of a ZIP archive (PKWARE APPNOTE 6.3, without ZIP64 and several disks), or null when its list is not exact:
 * the archive must fill the file from the first byte to the last, every entry must be listed as it stands, and none may
 * lie on another, so that every program that opens it sees the same.
 */
export function archiveEntries(bytes: Uint8Array): ArchiveEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - 22
  // A comment could hold another archive; documents have none.
  if (end < 0 || !standsAt(bytes, end, END) || view.getUint16(end + 20, true) !== 0) return null
  const count = view.getUint16(end + 10, true)
  const listed = view.getUint32(end + 16, true)
  if (count === 0 || count > MOST_ENTRIES || view.getUint16(end + 8, true) !== count || listed + view.getUint32(end + 12, true) !== end) return null
  const entries: ArchiveEntry[] = []
  let at = listed
  for (let number = 0; number < count; number++) {
    const entry = listedEntry(bytes, view, at, listed)
    if (!entry) return null
    entries.push(entry.entry)
    at = entry.next
  }
  return at === end && lieSideBySide(entries, listed) ? entries : null
}

function listedEntry(bytes: Uint8Array, view: DataView, at: number, listed: number): { entry: ArchiveEntry; next: number } | null {
  if (at + 46 > bytes.length || !standsAt(bytes, at, LISTED)) return null
  const method = view.getUint16(at + 10, true)
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const from = view.getUint32(at + 42, true)
  if (next > bytes.length || (method !== 0 && method !== 8) || from + 30 > listed || !standsAt(bytes, from, ENTRY)) return null
  const name = asSigns(bytes.subarray(at + 46, at + 46 + nameLength))
  const ownLength = view.getUint16(from + 26, true)
  if (ownLength !== nameLength || asSigns(bytes.subarray(from + 30, from + 30 + ownLength)) !== name || view.getUint16(from + 8, true) !== method || !isPlainName(name)) return null
  const start = from + 30 + ownLength + view.getUint16(from + 28, true)
  const packedCount = view.getUint32(at + 20, true)
  if (start + packedCount > listed) return null
  return { entry: { name, isPacked: method === 8, isLocked: (view.getUint16(at + 8, true) & 1) === 1, start, packedCount, byteCount: view.getUint32(at + 24, true), from }, next }
}

function isPlainName(name: string): boolean {
  return name !== '' && !/[\u0000-\u001F\\:]|^\/|(?:^|\/)\.\.(?:\/|$)/u.test(name)
}

// Entries that share bytes make small archives enormous; bytes between entries are another file.
function lieSideBySide(entries: readonly ArchiveEntry[], listed: number): boolean {
  const inOrder = [...entries].sort((a, b) => a.from - b.from)
  return inOrder[0]!.from === 0 && inOrder.every(({ start, packedCount }, index) => {
    const gap = (inOrder[index + 1]?.from ?? listed) - (start + packedCount)
    return gap >= 0 && gap <= DESCRIPTOR
  })
}

/** Every file of an archive unpacked, by name; or why not. What the list says of sizes is not believed. */
export function unpackArchive(bytes: Uint8Array, entries: readonly ArchiveEntry[], unpack: Unpack): Map<string, Uint8Array> | FileRefusal {
  if (entries.some(({ isLocked }) => isLocked)) return 'locked'
  if (entries.reduce((sum, { byteCount }) => sum + byteCount, 0) > MOST_UNPACKED) return 'unpacks-too-large'
  const unpacked = new Map<string, Uint8Array>()
  let left = MOST_UNPACKED
  for (const { name, isPacked, start, packedCount, byteCount } of entries) {
    const packed = bytes.subarray(start, start + packedCount)
    const content = isPacked ? unpack('raw', packed, left) : packed
    if (content === 'too-large') return 'unpacks-too-large'
    if (content === 'damaged' || content.length !== byteCount || unpacked.has(name)) return 'damaged'
    left -= content.length
    unpacked.set(name, content)
  }
  return unpacked
}
