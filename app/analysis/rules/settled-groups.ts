import type { Question } from '~/questions/contract'
import { hideSmallGroups, showCount, type ShownCount, type SumLine } from '~/questions/rules/small-groups'
import { ANSWERED, DIMENSIONS, sumsOf, type Dimension, type QuestionTally, type WholeTally } from './tallies'

/** Everything that has been counted for the results of a consultation. */
export type Tallied = { whole: WholeTally; questions: ReadonlyMap<string, QuestionTally> }

/**
 * Who answered a question, as it may be shown on all pages together. A group whose `by` is null has no results for the
 * question at all. `sums` are what the region question's counts and the municipalities' responses say of each other.
 */
export type SettledQuestion = { answered: ShownCount; by: Record<Dimension, Record<string, ShownCount>>; sums: Sums | null }
type Sums = { figures: Record<string, number>; lines: SumLine[]; hidden: ReadonlySet<string> }

/** What is decided once for all result pages: which groups of responses are shown (others are as if unknown), and who answered what. */
export type Settled = { responses: ShownCount; groups: Record<Dimension, Record<string, number>>; questions: Record<string, SettledQuestion> }

const RESPONSES = '\u0000responses'
const LEFT_OUT = '\u0000left-out'

/**
 * Decides for everything that counts people, and not yet what they chose, whether it is shown. The pages of all groups can
 * be laid beside each other, so this is one decision: first the groups of responses, the municipalities together with the
 * region question that names them; then how many of each shown group answered each question. Those who left a question
 * empty are told of as little as the groups allow, but they are no group of their own.
 */
export function settle(questions: readonly Question[], tallied: Tallied, threshold: number): Settled {
  const { whole } = tallied
  const region = questions.find((question) => question.type === 'region')
  const regionSums = settleRegion(region, region && tallied.questions.get(region.id), whole, threshold)
  const isHidden = { channel: hiddenOf(whole, 'channel', threshold), locale: hiddenOf(whole, 'locale', threshold), municipality: regionSums.isHidden }
  const shownGroups = (dimension: Dimension) => Object.fromEntries(Object.entries(whole.by[dimension]).filter(([group]) => !isHidden[dimension](group)))
  const groups = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, shownGroups(dimension)])) as Settled['groups']
  return {
    responses: showCount(whole.responses, threshold),
    groups,
    questions: Object.fromEntries(questions.map((question) => {
      const tally = tallied.questions.get(question.id)
      const count = tally?.all.answered ?? 0
      const sums = question === region ? regionSums.sums : null
      const answered = sums?.hidden.has(ANSWERED) ? null : showCount(count, threshold)
      const by = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, answeredBy(tally, sums?.hidden, whole, dimension, groups[dimension], threshold)])) as SettledQuestion['by']
      // Everybody from a municipality named that municipality: there is nothing to show.
      return [question.id, { answered, by: sums ? { ...by, municipality: {} } : by, sums }]
    })),
  }
}

function hiddenOf(whole: WholeTally, dimension: Dimension, threshold: number): (group: string) => boolean {
  const hidden = hideSmallGroups({ ...whole.by[dimension], [RESPONSES]: whole.responses }, [{ total: RESPONSES, parts: Object.keys(whole.by[dimension]) }], threshold)
  return (group) => hidden.has(group)
}

/**
 * How many of each shown group answered a question; null where the group is not shown or its number would give a small one
 * away. `decided` are the names hidden with the municipalities, for the region question: those who left it empty are the
 * group that named no municipality, and they and the groups together make all responses.
 */
function answeredBy(tally: QuestionTally | undefined, decided: ReadonlySet<string> | undefined, whole: WholeTally, dimension: Dimension, shown: Record<string, number>, threshold: number): Record<string, ShownCount> {
  const all = Object.keys(whole.by[dimension])
  const answered = tally?.all.answered ?? 0
  const figures: Record<string, number> = { [ANSWERED]: answered, [LEFT_OUT]: whole.responses - answered, [RESPONSES]: whole.responses }
  for (const group of all) figures[group] = tally?.by[dimension][group]?.answered ?? 0
  const lines: SumLine[] = [{ total: ANSWERED, parts: all }, ...(decided ? [{ total: RESPONSES, parts: [...all, LEFT_OUT] }] : [])]
  const isHidden = decided ? (name: string) => decided.has(name) : (name: string) => name === ANSWERED && showCount(answered, threshold) === null
  const settled = { names: new Set([ANSWERED, LEFT_OUT, RESPONSES]), hidden: new Set([...all.filter((group) => !(group in shown)), ...[ANSWERED, LEFT_OUT].filter(isHidden)]) }
  const hidden = hideSmallGroups(figures, lines, threshold, settled, decided ? 'hidden' : 'small')
  return Object.fromEntries(Object.keys(shown).map((group) => [group, hidden.has(group) ? null : figures[group]!]))
}

/**
 * The municipalities of the responses and the region question's counts, hidden together: a response's municipality is the
 * one its person named, so a count of the question and a group of responses are often the same people, and those who said
 * nothing are all the others. Names are those of the question's own figures.
 */
function settleRegion(region: Question | undefined, tally: QuestionTally | undefined, whole: WholeTally, threshold: number): { isHidden: (group: string) => boolean; sums: Sums | null } {
  const all = tally?.all ?? { answered: 0, counts: {} }
  if (!region || all.answered === 0) return { isHidden: hiddenOf(whole, 'municipality', threshold), sums: null }
  const own = sumsOf(region, all, '')
  const groups = whole.by.municipality
  const isSame = (group: string) => group in own.figures && own.figures[group] === groups[group]
  const nameOf = (group: string) => (isSame(group) ? group : `municipality ${group}`)
  const figures: Record<string, number> = { ...own.figures, [RESPONSES]: whole.responses, [LEFT_OUT]: whole.responses - all.answered }
  for (const group of Object.keys(groups)) figures[nameOf(group)] = groups[group]!
  const options = own.lines[0]!.parts
  const others = Object.keys(groups).filter((group) => !isSame(group))
  const lines: SumLine[] = [
    ...own.lines,
    ...(Object.keys(groups).length > 0 ? [{ total: RESPONSES, parts: Object.keys(groups).map(nameOf) }] : []),
    { total: RESPONSES, parts: [...options, LEFT_OUT] },
    { total: RESPONSES, parts: [ANSWERED, LEFT_OUT] },
    ...(others.length === 1 ? [{ total: nameOf(others[0]!), parts: [...options.filter((name) => !(name in groups && isSame(name))), LEFT_OUT] }] : []),
  ]
  const hidden = hideSmallGroups(figures, lines, threshold, undefined, 'hidden')
  return { isHidden: (group) => hidden.has(nameOf(group)), sums: { figures, lines, hidden } }
}
