import { canonicalJson } from '~/kernel/canonical-json'
import type { DraftEntries, DraftEntry } from './draft-entries'

/** What a page of the form says of its questions: answers to keep, and questions left blank. */
export type PageChange = { entries: DraftEntries; cleared: string[] }

/**
 * What a page changes in a draft. `isBehind`: the draft has changed since the page was opened, on another page or device,
 * and the page says something else than it does now.
 */
export type SavedFromPage = PageChange & {
  isBehind: boolean
  /** Questions left blank on a page that is behind, and answered elsewhere meanwhile: those answers stay. */
  answeredElsewhere: string[]
  /** What a page that is behind would put something else in the place of: its writer must see it first. */
  replaced: DraftEntries
}

/**
 * What is saved from a page that was opened when the draft had the revision `seen` (undefined: the page did not say). A
 * page that is behind takes nothing away, since it may never have shown what it would clear.
 */
export function savedFromPage(page: PageChange, draft: { entries: DraftEntries; revision: number }, seen: number | undefined): SavedFromPage {
  const { entries, cleared } = page
  const removed = cleared.filter((id) => draft.entries[id])
  const isKept = (id: string, entry: DraftEntry) => canonicalJson(draft.entries[id] ?? null) === canonicalJson(entry)
  const isBehind = seen !== draft.revision && !(Object.entries(entries).every(([id, entry]) => isKept(id, entry)) && removed.length === 0)
  if (!isBehind) return { entries, cleared, isBehind, answeredElsewhere: [], replaced: {} }
  const replaced = Object.fromEntries(Object.entries(draft.entries).filter(([id]) => entries[id] && !isKept(id, entries[id])))
  return { entries, cleared: [], isBehind, answeredElsewhere: removed, replaced }
}
