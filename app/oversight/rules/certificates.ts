import type { Day } from '~/kernel/times'

/** A line of the journal of deletions, as far as certifying goes. */
export type Deleted = { number: number; deletedOn: Day; kind: string; reason: string; keptFor: string | null; count: number; ids: readonly string[] }

/** What a certificate says: of one kind and reason, from the first to the last day, how many, and a digest of the ids. */
export type Certificate = {
  kind: string
  reason: string
  keptFor: string | null
  firstOn: Day
  lastOn: Day
  count: number
  /** Null where no ids are kept. */
  idsDigest: Uint8Array<ArrayBuffer> | null
  firstNumber: number
  lastNumber: number
}

/** The certificates of some deletions, one for each kind and reason, in the order in which the kinds first appear. `digest` is SHA-256. */
export function certificatesOf(lines: readonly Deleted[], digest: (text: string) => Uint8Array<ArrayBuffer>): Certificate[] {
  const groups = new Map<string, Deleted[]>()
  for (const line of lines) {
    const key = JSON.stringify([line.kind, line.reason, line.keptFor])
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()].map((group) => {
    const { kind, reason, keptFor } = group[0]!
    const days = group.map(({ deletedOn }) => deletedOn).sort()
    const ids = group.flatMap((line) => line.ids)
    return {
      kind, reason, keptFor,
      firstOn: days[0]!, lastOn: days.at(-1)!,
      count: group.reduce((sum, line) => sum + line.count, 0),
      idsDigest: ids.length === 0 ? null : digest(idsAsText(ids)),
      firstNumber: group[0]!.number, lastNumber: group.at(-1)!.number,
    }
  })
}

/** Ids as they are digested: in alphabetical order, one a line, each with a line break after it. */
export function idsAsText(ids: readonly string[]): string {
  return [...ids].sort().map((id) => `${id}\n`).join('')
}
