import { HAND_OVER_KINDS, type HandOverKind } from '../contract'

/** Reads what an author says about handing a matter on, or null when the form is another. */
export function readHandOverAnswer(form: FormData): { kind: HandOverKind; agrees: boolean } | null {
  const kind = HAND_OVER_KINDS.find((each) => each === form.get('matter'))
  const intent = form.get('intent')
  return kind && (intent === 'agree' || intent === 'decline') ? { kind, agrees: intent === 'agree' } : null
}
