import type { Form, Kit } from '../kit'

/**
 * One thing somebody may try: opening a page, or sending one of its forms. `path` and `form` may make what the attempt
 * needs, anew each time. `withCode`: the holder of a code brings a new one. `isFresh`: a new session each time, because
 * the attempt ends it. `isDoomed`: somebody new each time, because the attempt ends their account.
 */
export type Attempt = {
  /** The module in the table of addresses, without `routes/`. */
  module: string
  /** `GET`, or `POST` and which of its forms. */
  what: string
  path: (kit: Kit) => string | Promise<string>
  form?: Form | ((kit: Kit) => Form | Promise<Form>)
  withCode?: true
  isFresh?: true
  isDoomed?: true
}

/** Opening a page. */
export function reading(module: string, path: Attempt['path'], more: Partial<Attempt> = {}): Attempt {
  return { module, what: 'GET', path, ...more }
}

/** Sending a form. `what` names it; an empty form is one that nothing was typed in. */
export function sending(module: string, what: string, path: Attempt['path'], form: NonNullable<Attempt['form']>, more: Partial<Attempt> = {}): Attempt {
  return { module, what: what === '' ? 'POST' : `POST ${what}`, path, form, ...more }
}
