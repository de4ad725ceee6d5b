import type { ThemeFacts } from '~/analysis/contract'
import type { Locale } from '~/kernel/locales'
import { dayOf } from '~/kernel/times'
import { digestInWords } from '~/platform/db/text-digest.server'
import type { Work } from '~/platform/db/work.server'
import { driftSince, promisesInThePast, type Drift, type PastPromise } from '../rules/advice'
import { missingBeforePublishing, type Missing } from '../rules/completeness'
import { emptyThemeDraft, type SummaryDraft, type ThemeDraft as Part } from '../rules/draft'
import { plainStates, type PlainState as State } from '../rules/plain-confirmation'
import { asPreviewed, wordsSeen, type SummaryFigures, type SummaryPreview as Preview } from '../rules/publishing'
import { asFields } from '../rules/text-fields'
import { findConfirmations } from '../store/confirmations.server'
import { findDraft } from '../store/summaries.server'
import { findPublished } from '../store/versions.server'
import { openingDigest } from './opening-shown.server'

/** One theme's part of the working draft. */
export type ThemeDraft = Part

/** Where one plain variant stands. */
export type PlainState = State

/** What to look at before publishing; none of it stands in the way. */
export type Advice = { drift: Drift[]; past: PastPromise[] }

/** The draft as its writer sees it: every theme in use has a part, and what is missing before publishing is listed. `seen` goes along when it is published, `opening` with the fields of the opening words. */
export type DraftView = SummaryDraft & { missing: Missing[]; advice: Advice; seen: string; opening: string; plain: PlainState[] }

/** The working draft of a consultation's summary with the state of its plain variants, or null when nobody has opened one. */
export async function summaryDraft(work: Work, consultationId: string, themes: readonly ThemeFacts[], languages: { required: readonly Locale[]; offered: readonly Locale[] }): Promise<DraftView | null> {
  const draft = await findDraft(work.scope, work.db, consultationId)
  if (!draft) return null
  const parts: Part[] = themes.map((theme) => draft.themes.find((each) => each.themeId === theme.id) ?? emptyThemeDraft(theme.id))
  const [confirmations, last] = await Promise.all([findConfirmations(work.scope, work.db, draft.summaryId), findPublished(work.scope, work.db, consultationId)])
  const published = last?.content ?? null
  const plain = plainStates(draft, themes, languages.offered, confirmations, digestInWords)
  const confirmed = plain.filter(({ state }) => state === 'confirmed').map(({ locale }) => locale)
  const shown = [...new Set([...languages.required, ...languages.offered])]
  return {
    ...draft, themes: parts, missing: missingBeforePublishing(draft, themes, languages.required), seen: wordsSeen(draft, themes),
    opening: openingDigest(asFields(draft.lead, shown)),
    advice: { drift: driftSince(published, draft, themes, shown, confirmed), past: promisesInThePast(published, draft, themes, dayOf(work.now)) },
    plain,
  }
}

/** A summary as it would look; a theme nobody has decided on yet has no status. */
export type SummaryPreview = Preview

/** What everybody would see if the draft were published with these figures. */
export async function summaryPreview(work: Work, consultationId: string, figures: SummaryFigures): Promise<SummaryPreview | null> {
  const draft = await findDraft(work.scope, work.db, consultationId)
  return draft && asPreviewed(draft, figures)
}
