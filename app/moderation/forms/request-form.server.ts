import { dayTyped, readTypedDay, type TypedDay } from '~/kernel/typed-days'
import { OUTCOMES, type Outcome } from '../rules/document-requests'

/** A request as it was typed, and as a draft. */
export type RequestForm = {
  typed: { consultation: string; asked: string; askedBy: string; received: TypedDay }
  draft: { consultationId: string; asked: string; askedBy: string; receivedOn: string | null }
}

/** Reads the form that writes a request down. */
export function readRequest(form: FormData): RequestForm {
  const word = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const received = readTypedDay(form, 'received')
  const typed = { consultation: word('consultation'), asked: word('asked'), askedBy: word('askedBy'), received }
  return { typed, draft: { consultationId: typed.consultation, asked: typed.asked, askedBy: typed.askedBy, receivedOn: dayTyped(received) ?? null } }
}

/** Reads the form that decides on a request. */
export function readRequestDecision(form: FormData): { outcome: Outcome | null; note: string } {
  const note = form.get('note')
  return { outcome: OUTCOMES.find((each) => each === form.get('outcome')) ?? null, note: typeof note === 'string' ? note.slice(0, 4000) : '' }
}
