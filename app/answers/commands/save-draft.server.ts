import type { Locale } from '~/kernel/locales'
import { accept, refuse, type Result } from '~/kernel/results'
import type { Work } from '~/platform/db/work.server'
import { whyNotTaken, type DraftRefusal } from '../rules/answering'
import type { DraftEntries } from '../rules/draft-entries'
import { digestOf } from '../store/codes.server'
import { changeDraft, findDraft } from '../store/drafts.server'
import { findAnsweringTime } from '../store/schedule.server'

/** Some questions of a draft as they are now; the others stay. `wantsAll` left out keeps what was wanted before. */
export type DraftChange = { token: string; locale: Locale; entries: DraftEntries; cleared: string[]; wantsAll?: boolean }

/** Saves what was answered on one page, in whatever state it is, so that it can be gone on with on any device. */
export async function saveDraft(work: Work, input: DraftChange): Promise<Result<null, DraftRefusal>> {
  const tokenDigest = digestOf(input.token)
  const { locale, entries, cleared, wantsAll = null } = input
  if (await changeDraft(work.scope, work.db, { tokenDigest, entries, cleared, locale, wantsAll }, work.now)) return accept(null)
  const draft = await findDraft(work.scope, work.db, tokenDigest)
  const time = draft && (await findAnsweringTime(work.scope, work.db, draft.consultationId))
  return refuse(whyNotTaken(draft, time, work.now, {}))
}
