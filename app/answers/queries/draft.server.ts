import type { Locale } from '~/kernel/locales'
import type { Work } from '~/platform/db/work.server'
import { codeGroups, readCode } from '~/kernel/codes'
import type { DraftEntries } from '../rules/draft-entries'
import { digestOf } from '../store/codes.server'
import { findDraft } from '../store/drafts.server'

/** An answer being written, as its pages need it. */
export type Draft = {
  token: string
  /** The token in groups: the return code. */
  groups: string[]
  consultationId: string
  /** The questions it was begun with. */
  versionNumber: number
  locale: Locale
  wantsAll: boolean
  entries: DraftEntries
  revision: number
  isSent: boolean
}

/** The draft an address or typed return code names, or null. */
export async function draftOf(work: Work, typed: string): Promise<Draft | null> {
  const token = readCode(typed)
  const draft = token && (await findDraft(work.scope, work.db, digestOf(token)))
  if (!draft) return null
  const { consultationId, versionNumber, locale, wantsAll, entries, revision } = draft
  return { token, groups: codeGroups(token), consultationId, versionNumber, locale, wantsAll, entries, revision, isSent: draft.sentAt !== null }
}
