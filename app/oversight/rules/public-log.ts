import { toMinute } from '~/kernel/times'

/** As much of an entry of the log as matters here. */
type Entry = { at: Date; action: string; actorId: string | null; details: unknown }

/**
 * An entry as a package for everybody may hold it: who wrote a statement for an association, and when to the second, is
 * theirs, and how many answers came or went may be few (the page of checksums hides that too).
 */
export function publicEntry<Given extends Entry>(entry: Given): Given {
  if (entry.action.startsWith('statements.')) return { ...entry, actorId: null, at: toMinute(entry.at) }
  if (entry.action !== 'oversight.root-published') return entry
  const { ordinal, root } = Object(entry.details) as Record<string, unknown>
  return { ...entry, details: { ordinal, root } }
}
