import type { Coverage, EvidenceCounts, ThemeFacts } from '~/analysis/contract'
import type { Locale } from '~/kernel/locales'
import type { PublishedSummary, PublishedTheme, TakingPart, ThemeStatus } from '../contract'
import { emptyThemeDraft, type SummaryDraft } from './draft'

/** Everything a summary says in figures, as computed at one moment. */
export type SummaryFigures = { themes: ThemeFacts[]; evidence: Record<string, EvidenceCounts>; coverage: Coverage; smallGroupThreshold: number } & TakingPart

/** A summary as it would look: a theme nobody has decided on yet has no status. */
export type SummaryPreview = Omit<PublishedSummary, 'themes'> & { themes: (Omit<PublishedTheme, 'status'> & { status: ThemeStatus | null })[] }

/** The draft with the figures of this moment: what the preview shows. */
export function asPreviewed(draft: Pick<SummaryDraft, 'lead' | 'themes'> & { originalLocale: Locale }, figures: SummaryFigures): SummaryPreview {
  const { themes, evidence, coverage, smallGroupThreshold, responses, byChannel, byLocale, statements, heardByAssociations } = figures
  return {
    originalLocale: draft.originalLocale,
    lead: draft.lead,
    coverage,
    smallGroupThreshold,
    takingPart: { responses, byChannel, byLocale, statements, heardByAssociations },
    themes: themes.map(({ id, title }) => {
      const { status, said, decided, why, next, owner, dueOn } = draft.themes.find((each) => each.themeId === id) ?? emptyThemeDraft(id)
      return { themeId: id, title, status, said, decided, why, next, owner, dueOn, evidence: evidence[id] ?? { responses: 0, statements: 0, passages: 0 } }
    }),
  }
}

/** The same as everybody sees it once it is published. An undecided theme stands in the way of publishing; none gets through. */
export function asPublished(draft: Parameters<typeof asPreviewed>[0], figures: SummaryFigures): PublishedSummary {
  const preview = asPreviewed(draft, figures)
  return { ...preview, themes: preview.themes.flatMap(({ status, ...theme }) => (status === null ? [] : [{ ...theme, status }])) }
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
