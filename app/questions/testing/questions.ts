import type {
  BudgetQuestion, ChoiceQuestion, LikertQuestion, MatrixQuestion, MultipleChoiceQuestion, NumberQuestion, Option, Question, RankingQuestion, TextQuestion,
} from '../contract'

const common = (id: string) => ({ id, section: 'about', text: { fi: `Kysymys ${id}`, en: `Question ${id}` }, required: false, visibility: 'officials' as const })
const options = (...ids: string[]): Option[] => ids.map((id) => ({ id, label: { fi: `Kohta ${id}`, en: `Item ${id}` } }))

/** One valid question of each type; anything can be changed. */
export const aQuestion = {
  'single-choice': (change: Partial<ChoiceQuestion> = {}): ChoiceQuestion => ({ ...common('q1'), type: 'single-choice', options: [...options('walk', 'car'), { id: 'other', label: { fi: 'Muu, mikä?' }, opensText: true }], ...change }),
  'multiple-choice': (change: Partial<MultipleChoiceQuestion> = {}): MultipleChoiceQuestion => ({ ...common('q2'), type: 'multiple-choice', options: [...options('a', 'b', 'c'), { id: 'none', label: { fi: 'Ei mitään' }, exclusive: true }, { id: 'other', label: { fi: 'Muu' }, opensText: true }], max: 3, ...change }),
  likert: (change: Partial<LikertQuestion> = {}): LikertQuestion => ({ ...common('q3'), type: 'likert', options: options('s1', 's2', 's3', 's4', 's5', 'dont-know'), ...change }),
  agree: (change: Partial<ChoiceQuestion> = {}): ChoiceQuestion => ({ ...common('q4'), type: 'agree', options: options('agree', 'disagree', 'pass'), ...change }),
  region: (change: Partial<ChoiceQuestion> = {}): ChoiceQuestion => ({ ...common('q5'), type: 'region', options: [...options('aallonranta', 'lehtovaara'), { id: 'no-answer', label: { fi: 'En halua vastata' }, exclusive: true }], ...change }),
  matrix: (change: Partial<MatrixQuestion> = {}): MatrixQuestion => ({ ...common('q6'), type: 'matrix', rows: options('video', 'phone', 'bus'), columns: options('well', 'partly', 'poorly'), ...change }),
  ranking: (change: Partial<RankingQuestion> = {}): RankingQuestion => ({ ...common('q7'), type: 'ranking', options: options('near', 'fast', 'same', 'face'), places: 3, ...change }),
  number: (change: Partial<NumberQuestion> = {}): NumberQuestion => ({ ...common('q8'), type: 'number', min: 0, max: 240, unit: { fi: 'minuuttia' }, ...change }),
  budget: (change: Partial<BudgetQuestion> = {}): BudgetQuestion => ({ ...common('q9'), type: 'budget', options: options('peer', 'meeting', 'advice'), total: 100, step: 5, ...change }),
  'short-text': (change: Partial<TextQuestion> = {}): TextQuestion => ({ ...common('q10'), type: 'short-text', maxLength: 80, ...change }),
  'long-text': (change: Partial<TextQuestion> = {}): TextQuestion => ({ ...common('q11'), type: 'long-text', maxLength: 300, ...change }),
}

/** One valid question of every type. */
export function everyQuestion(): Question[] {
  return Object.values(aQuestion).map((make) => make())
}
