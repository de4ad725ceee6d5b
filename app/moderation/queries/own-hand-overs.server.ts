import { isId } from '~/kernel/ids'
import type { Work } from '~/platform/db/work.server'
import { HAND_OVER_KINDS, type HandOverContact, type HandOverKind, type SourceKind } from '../contract'
import { belongsTo } from '../rules/concerns'
import { URGENT } from '../rules/handing-over'
import { concernsOf, screenText } from '../rules/screening/screen-text'
import { findHandOversOf, type HandOverState } from '../store/hand-overs.server'
import { findCurrentRules } from '../store/rules-versions.server'
import { findTextsOfSource } from '../store/source-texts.server'
import { findOwnTexts } from '../store/sources.server'

/**
 * A matter in somebody's own text that belongs elsewhere, where it stands, and whom the county names for it. Words nobody
 * else reads are not handed on. `isUrgent`: somebody may be in danger, and it may be handed on although its author says no.
 */
export type OwnHandOver = { kind: HandOverKind; state: HandOverState; contact: HandOverContact | null; mayHandOn: boolean; isUrgent: boolean }

/**
 * What in somebody's own answer or statement belongs elsewhere, the most urgent first. Found in the words themselves, so
 * that it is told at once and before anybody has read them (domain rule A21-1). The caller has found out that it is theirs.
 */
export async function ownHandOvers(work: Work, sourceKind: SourceKind, sourceId: string): Promise<OwnHandOver[]> {
  if (!isId(sourceId)) return []
  const { scope, db } = work
  const [texts, matters] = await Promise.all([findTextsOfSource(scope, db, sourceKind, sourceId), findHandOversOf(scope, db, sourceKind, sourceId)])
  const own = sourceKind === 'answer' ? await findOwnTexts(scope, db, sourceId) : texts.map(({ text }) => text)
  const found = belongsTo(own.flatMap((text) => concernsOf(screenText(text))))
  const read = belongsTo(texts.flatMap(({ text }) => concernsOf(screenText(text))))
  const kinds = HAND_OVER_KINDS.filter((kind) => found.includes(kind) || matters.some((each) => each.kind === kind))
  if (kinds.length === 0) return []
  const rules = await findCurrentRules(scope, db)
  return kinds.map((kind) => ({ kind, state: stateOf(matters.filter((each) => each.kind === kind).map((each) => each.state)), contact: rules?.content.contacts.find((each) => each.kind === kind) ?? null, mayHandOn: read.includes(kind) || matters.some((each) => each.kind === kind), isUrgent: URGENT.includes(kind) }))
}

// Several texts may hold the same kind of matter: as long as one of them is open, the question stands.
function stateOf(states: readonly HandOverState[]): HandOverState {
  return (['asked', 'declined', 'agreed', 'handed-on'] as const).find((state) => states.includes(state)) ?? 'asked'
}
