import { canonicalJson } from '~/kernel/canonical-json'
import type { DraftEntries } from './draft-entries'

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
}

/**
 * What is saved from a page that was opened when the draft had the revision `seen` (undefined: the page did not say). A
 * page that is behind takes nothing away, since it may never have shown what it would clear.
 */
export function savedFromPage(page: PageChange, draft: { entries: DraftEntries; revision: number }, seen: number | undefined): SavedFromPage {
  const { entries, cleared } = page
  const removed = cleared.filter((id) => draft.entries[id])
  const isSaid = Object.entries(entries).every(([id, entry]) => draft.entries[id] && canonicalJson(draft.entries[id]) === canonicalJson(entry))
  const isBehind = seen !== draft.revision && !(isSaid && removed.length === 0)
  return isBehind ? { entries, cleared: [], isBehind, answeredElsewhere: removed } : { entries, cleared, isBehind, answeredElsewhere: [] }
}
