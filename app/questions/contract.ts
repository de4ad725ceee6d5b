import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'

/** Every kind of question that can be asked; each has a folder of its own name in this area. */
export const QUESTION_TYPES = [
  'single-choice', 'multiple-choice', 'likert', 'agree', 'region', 'matrix', 'ranking', 'number', 'budget', 'short-text', 'long-text',
] as const
export type QuestionType = (typeof QUESTION_TYPES)[number]

/** Who may see what a question's answers say: counts only, officials, or the public after a person has released a text. */
export type Visibility = 'aggregate' | 'officials' | 'public-after-review'

/**
 * One thing to choose. `exclusive` stands alone; `opensText` asks for a few own words; `keptLast` stays after the others
 * where those are put in the order of the alphabet ("I do not live here").
 */
export type Option = { id: string; label: LocalizedText; exclusive?: boolean; opensText?: boolean; keptLast?: boolean }

/** Ask this question only when an earlier choice was made. */
export type Condition = { question: string; equals: string }

type Common = {
  /** Short and stable, unique in the consultation: `q1`. */
  id: string
  /** The section it is asked in. */
  section: string
  text: LocalizedText
  hint?: LocalizedText
  required: boolean
  visibility: Visibility
  /** Reveals clientship or health (domain rule P-10): optional and shown as counts only. */
  specialCategoryRisk?: boolean
  /** False: the plain-language form leaves it out, unless the person asks for all questions. */
  recommendedInSimple?: boolean
  showIf?: Condition
}

export type ChoiceQuestion = Common & { type: 'single-choice' | 'agree' | 'region'; options: Option[] }
export type MultipleChoiceQuestion = Common & { type: 'multiple-choice'; options: Option[]; max?: number }
/** A five-step scale, lowest first; an option with id `dont-know` may stand apart. */
export type LikertQuestion = Common & { type: 'likert'; options: Option[] }
export type MatrixQuestion = Common & { type: 'matrix'; rows: Option[]; columns: Option[] }
/** Put at most `places` of the options in order, the most important first. */
export type RankingQuestion = Common & { type: 'ranking'; options: Option[]; places: number }
export type NumberQuestion = Common & { type: 'number'; min: number; max: number; unit?: LocalizedText }
/** Divide `total` points, in steps, between the options; all of them must be used. */
export type BudgetQuestion = Common & { type: 'budget'; options: Option[]; total: number; step: number }
/** Own words; `maxLength` in graphemes. */
export type TextQuestion = Common & { type: 'short-text' | 'long-text'; maxLength: number }

export type Question =
  | ChoiceQuestion | MultipleChoiceQuestion | LikertQuestion | MatrixQuestion | RankingQuestion | NumberQuestion | BudgetQuestion | TextQuestion

/**
 * One answer as stored (JSON), by type:
 * single-choice, agree, region, likert `{ option, text? }`; multiple-choice `{ options, text? }`; matrix `{ rows: rowId → columnId }`;
 * ranking `{ order: optionId[] }`; number `{ number }`; budget `{ points: optionId → number }`; short-text, long-text `{ text }`.
 */
export type AnswerValue =
  | { option: string; text?: string }
  | { options: string[]; text?: string }
  | { rows: Record<string, string> }
  | { order: string[] }
  | { number: number }
  | { points: Record<string, number> }
  | { text: string }

/** The answers of one person, by question id. A question left empty is absent. */
export type AnswerValues = Record<string, AnswerValue>

/** Exactly what was typed or chosen, by form field name, so that nothing is lost when it cannot be accepted. */
export type TypedFields = Record<string, string[]>

/** Counts of one question: by option (or `row/column`, or place), how many answered, and for numbers their distribution. */
export type QuestionCounts = {
  answered: number
  /** Keys: option id; matrix `row/column`; ranking `option/place`; number: value; budget `option/points`. Texts: none. */
  counts: Record<string, number>
}

/** How a reader wants texts. */
export type Reading = { locale: Locale; original: Locale }
