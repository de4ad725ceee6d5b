import type { Concern, HandOverKind, Reason } from '../contract'

type ConcernFacts = {
  /** 3: somebody may be in danger; 2: somebody may be recognised or hurt; 1: to be looked at. */
  risk: 1 | 2 | 3
  /** The reason a moderator most likely gives when a part is hidden for it. */
  reason: Reason | null
  /** Where the matter belongs instead (domain rule A21-1). */
  belongs?: HandOverKind
}

/** What each concern means for the queue. */
export const CONCERN_FACTS: Readonly<Record<Concern, ConcernFacts>> = {
  'self-harm': { risk: 3, reason: null, belongs: 'emergency' },
  'emergency': { risk: 3, reason: null, belongs: 'emergency' },
  'threat': { risk: 3, reason: 'threat' },
  'identity-code': { risk: 2, reason: 'identifying' },
  'other-person': { risk: 2, reason: 'other-person' },
  'health': { risk: 2, reason: 'health' },
  'worry': { risk: 2, reason: 'other-person', belongs: 'worry' },
  'changed': { risk: 2, reason: null },
  'restored': { risk: 2, reason: null },
  'raised': { risk: 2, reason: null },
  'contact': { risk: 1, reason: 'identifying' },
  'address': { risk: 1, reason: 'identifying' },
  'name': { risk: 1, reason: 'identifying' },
  'insult': { risk: 1, reason: 'insult' },
  'complaint': { risk: 1, reason: null, belongs: 'complaint' },
  'feedback': { risk: 1, reason: null, belongs: 'feedback' },
}

/** How soon a text should be looked at: the highest risk of its concerns; 0 when there are none. */
export function riskOf(concerns: readonly Concern[]): number {
  return Math.max(0, ...concerns.map((concern) => CONCERN_FACTS[concern].risk))
}

/** The reason to offer first when a part of the text is hidden: that of the gravest concern that has one. */
export function likelyReason(concerns: readonly Concern[]): Reason {
  const [first] = concerns.filter((concern) => CONCERN_FACTS[concern].reason).sort((a, b) => CONCERN_FACTS[b].risk - CONCERN_FACTS[a].risk)
  return (first && CONCERN_FACTS[first].reason) ?? 'identifying'
}

/** Where else the matters of a text belong, the most urgent first, each once. */
export function belongsTo(concerns: readonly Concern[]): HandOverKind[] {
  const order: HandOverKind[] = ['emergency', 'worry', 'complaint', 'feedback']
  const found = concerns.map((concern) => CONCERN_FACTS[concern].belongs)
  return order.filter((kind) => found.includes(kind))
}
