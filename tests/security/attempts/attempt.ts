import { formOn } from '../fresh/page-form'
import type { Form, Kit, Who } from '../kit'

/**
 * One thing somebody may try: opening a page, or sending one of its forms. `path` and `form` may make what the attempt
 * needs, anew each time. `withCode` makes the code that its holder brings. `cookie`: what the browser holds, whoever tries.
 * `isFresh`: a new session each time, because the attempt ends it. `isDoomed`: somebody new each time, because the attempt
 * ends their account.
 */
export type Attempt = {
  /** The module in the table of addresses, without `routes/`. */
  module: string
  /** `GET`, or `POST` and which of its forms. */
  what: string
  path: (kit: Kit) => string | Promise<string>
  form?: Form | ((kit: Kit) => Form | Promise<Form>)
  withCode?: (kit: Kit) => Promise<string>
  cookie?: () => string
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

/**
 * Sending a form of a page as it stands there for somebody who may use it (`by`), whoever tries it, with what is typed in.
 * `mark` tells which form, and which of its buttons is pressed.
 */
export function filling(module: string, what: string, page: { by: Who; path: Attempt['path']; mark: string }, typed: NonNullable<Attempt['form']>, more: Partial<Attempt> = {}): Attempt {
  let at = ''
  const path = async (kit: Kit) => (at = await page.path(kit))
  const form = async (kit: Kit) => ({ ...formOn((await kit.send({ who: page.by, path: at })).body, page.mark), ...(typeof typed === 'function' ? await typed(kit) : typed) })
  return sending(module, what, path, form, more)
}
