import type { Dissent, MemberHearing, Position, StatementContent } from '../contract'

/** One position with valid facts. */
export function aPosition(changes: Partial<Position> = {}): Position {
  return { id: 'p1', on: null, stance: 'proposal', text: { fi: 'Iltavastaanotto kaikkiin kuntiin.' }, reason: { fi: 'Moni käy töissä.' }, ...changes }
}

/** One way of hearing with valid facts. */
export function aHearing(changes: Partial<MemberHearing> = {}): MemberHearing {
  return { method: 'member-survey', startedOn: '2026-10-01', endedOn: '2026-10-14', heardCount: 40, ...changes }
}

/** One differing view. */
export function aDissent(changes: Partial<Dissent> = {}): Dissent {
  return { id: 'd1', formal: false, size: 6, text: { fi: 'Aukioloa voi lyhentää, jos kotikäyntejä lisätään.' }, ...changes }
}

/** A statement with nothing missing: two hearings, a range, a board that decided. */
export function aStatement(changes: Partial<StatementContent> = {}): StatementContent {
  return {
    title: { fi: 'Arki ratkaisee' },
    summary: { fi: 'Kannatamme palveluautoa.' },
    positions: [aPosition()],
    hearings: [aHearing(), aHearing({ method: 'discussion-event', startedOn: '2026-10-20', endedOn: '2026-10-20', heardCount: 12, place: 'Kuusniemi' })],
    reach: { atLeast: 40, atMost: 52, best: 45 },
    howAsked: { fi: 'Käytimme kuulemisen kysymyksiä.' },
    dissent: [aDissent()],
    missing: [{ fi: 'nuoret' }],
    interests: [{ fi: 'Yhdistys on hakenut avustusta.' }],
    signOff: { body: 'board', decidedOn: '2026-10-30', section: '4 §', votesFor: 6, votesAgainst: 0, votesAbstained: 0, signerPosition: 'chair' },
    ...changes,
  }
}
