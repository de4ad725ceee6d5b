import type { Coverage, EvidenceCounts, ThemeFacts } from '~/analysis/contract'
import type { Locale } from '~/kernel/locales'
import type { PublishedSummary, TakingPart } from '../contract'
import { emptyThemeDraft, type SummaryDraft } from './draft'

/** Everything a summary says in figures, as computed at one moment. */
export type SummaryFigures = { themes: ThemeFacts[]; evidence: Record<string, EvidenceCounts>; coverage: Coverage; smallGroupThreshold: number } & TakingPart

/** The draft with the figures of this moment: what everybody sees once it is published, and what the preview shows. */
export function asPublished(draft: Pick<SummaryDraft, 'lead' | 'themes'> & { originalLocale: Locale }, figures: SummaryFigures): PublishedSummary {
  const { themes, evidence, coverage, smallGroupThreshold, responses, byChannel, byLocale, statements, heardByAssociations } = figures
  return {
    originalLocale: draft.originalLocale,
    lead: draft.lead,
    coverage,
    smallGroupThreshold,
    takingPart: { responses, byChannel, byLocale, statements, heardByAssociations },
    themes: themes.map(({ id, title }) => {
      const { status, said, decided, why, next, owner, dueOn } = draft.themes.find((each) => each.themeId === id) ?? emptyThemeDraft(id)
      // A theme without a status is never published; the preview shows it as not adopted and the list of what is missing says so.
      return { themeId: id, title, status: status ?? 'not-adopted', said, decided, why, next, owner, dueOn, evidence: evidence[id] ?? { responses: 0, statements: 0, passages: 0 } }
    }),
  }
}

/**
 * Which words a person had before them when they pressed publish: the revisions of the opening words and of every theme,
 * and the themes' names. Equal only when publishing publishes exactly what they saw.
 */
export function wordsSeen(draft: Pick<SummaryDraft, 'revision' | 'themes'>, themes: readonly ThemeFacts[]): string {
  const revisionOf = (themeId: string) => draft.themes.find((each) => each.themeId === themeId)?.revision ?? 0
  return inOrder([draft.revision, themes.map(({ id, title }) => [id, revisionOf(id), title])])
}

/** Whether two summaries say the same, whatever the order of their keys. */
export function saysTheSame(a: PublishedSummary, b: PublishedSummary): boolean {
  return inOrder(a) === inOrder(b)
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([left], [right]) => (left < right ? -1 : 1))) : each)
}
