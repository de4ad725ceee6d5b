/**
 * Texts a person has looked at and let stand against a rule, with the reason. `sv-simple/answers:saved.title` is one text,
 * and a star for the locale names that key in every variant. Remove a line when its text changes.
 */
type Reviewed = Record<string, string>

/** Plain texts that are the ordinary text as it stands. */
export const REVIEWED_COPIES: Reviewed = {
  '*/accessibility:statement.supervision.unit': 'the official name of a unit of the authority',
  '*/accessibility:statement.supervision.authority': 'the official name of the authority',
}

/** Texts in which a forbidden word or a full stop is right, or a limit of plain language may be passed. */
export const REVIEWED_WORDS: Reviewed = {
  '*/consultations:front.heading': 'the first of two sentences: it goes on in front.ask',
}

/** Whether a list names the text at a place. */
export function isReviewed(list: Reviewed, place: string): boolean {
  return place in list || place.replace(/^[^/]+/, '*') in list
}
