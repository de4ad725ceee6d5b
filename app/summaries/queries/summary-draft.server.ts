import type { ThemeFacts } from '~/analysis/contract'
import type { Locale } from '~/kernel/locales'
import { digestInWords } from '~/platform/db/text-digest.server'
import type { Work } from '~/platform/db/work.server'
import { missingBeforePublishing, type Missing } from '../rules/completeness'
import { emptyThemeDraft, type SummaryDraft, type ThemeDraft as Part } from '../rules/draft'
import { plainStates, type PlainState as State } from '../rules/plain-confirmation'
import { asPreviewed, wordsSeen, type SummaryFigures, type SummaryPreview as Preview } from '../rules/publishing'
import { asFields } from '../rules/text-fields'
import { findConfirmations } from '../store/confirmations.server'
import { findDraft } from '../store/summaries.server'
import { openingDigest } from './opening-shown.server'

/** One theme's part of the working draft. */
export type ThemeDraft = Part

/** Where one plain variant stands. */
export type PlainState = State

/** The draft as its writer sees it: every theme in use has a part, and what is missing before publishing is listed. `seen` goes along when it is published, `opening` with the fields of the opening words. */
export type DraftView = SummaryDraft & { missing: Missing[]; seen: string; opening: string; plain: PlainState[] }

/** The working draft of a consultation's summary with the state of its plain variants, or null when nobody has opened one. */
export async function summaryDraft(work: Work, consultationId: string, themes: readonly ThemeFacts[], languages: { required: readonly Locale[]; offered: readonly Locale[] }): Promise<DraftView | null> {
  const draft = await findDraft(work.scope, work.db, consultationId)
  if (!draft) return null
  const parts: Part[] = themes.map((theme) => draft.themes.find((each) => each.themeId === theme.id) ?? emptyThemeDraft(theme.id))
  const confirmations = await findConfirmations(work.scope, work.db, draft.summaryId)
  return {
    ...draft, themes: parts, missing: missingBeforePublishing(draft, themes, languages.required), seen: wordsSeen(draft, themes),
    opening: openingDigest(asFields(draft.lead, [...languages.required, ...languages.offered])),
    plain: plainStates(draft, themes, languages.offered, confirmations, digestInWords),
  }
}

/** A summary as it would look; a theme nobody has decided on yet has no status. */
export type SummaryPreview = Preview

/** What everybody would see if the draft were published with these figures. */
export async function summaryPreview(work: Work, consultationId: string, figures: SummaryFigures): Promise<SummaryPreview | null> {
  const draft = await findDraft(work.scope, work.db, consultationId)
  return draft && asPreviewed(draft, figures)
}
