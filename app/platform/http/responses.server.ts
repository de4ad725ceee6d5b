import { data, redirect, type TypedResponse } from '@remix-run/node'
import { noteRefused, requestFacts } from './request-facts.server'

/** After a form: on to the address, which is fetched anew (303), so that reloading sends nothing twice. */
export function seeOther(address: string, headers?: HeadersInit): TypedResponse<never> {
  return redirect(address, { status: 303, headers: { 'Cache-Control': 'no-store', ...Object.fromEntries(new Headers(headers)) } })
}

/** The same form to another address (307): the browser sends everything typed once more. */
export function formAgain(address: string, headers?: HeadersInit): TypedResponse<never> {
  return redirect(address, { status: 307, headers: { 'Cache-Control': 'no-store', ...Object.fromEntries(new Headers(headers)) } })
}

/** The form again with everything typed and nothing to put right, in another language for one. */
export function stillTyped<T>(value: T) {
  return data(value, { headers: noStore })
}

/** The form again with its messages and everything typed (422). */
export function unprocessable<T>(value: T, headers: Record<string, string> = {}) {
  const facts = requestFacts()
  if (facts) facts.needsCorrecting = true
  return data(value, { status: 422, headers: { ...noStore, ...headers } })
}

/** The world has moved on since the form was opened (409): the page says so and keeps what was typed. */
export function conflict<T>(value: T, headers: Record<string, string> = {}) {
  return data(value, { status: 409, headers: { ...noStore, ...headers } })
}

/** The form waits for who it is (401): the page asks, and keeps what was typed. */
export function unidentified<T>(value: T) {
  return data(value, { status: 401, headers: noStore })
}

/** Throws: there is no such page (404). */
export function notFound(): never {
  throw refusal(404, null)
}

/** Throws: what was sent is no form that could be read (422). */
export function unreadable(): never {
  throw refusal(422, null)
}

/** Throws: what was here has been removed for good (410). */
export function gone(reason?: string): never {
  throw refusal(410, { reason: reason ?? null })
}

/** Throws: this person may not see or do this (403). `permission` is what they lack, for the audit log. */
export function forbidden(permission: string | null = null): never {
  noteRefused(permission)
  throw refusal(403, null)
}

/** Throws: too many requests (429). A form's text is shown back on the page. */
export function tooMany(): never {
  throw refusal(429, null, { 'Retry-After': String(requestFacts()?.retryAfter ?? 60) })
}

const noStore = { 'Cache-Control': 'no-store' }

// A response and not the framework's `data`: loaders of files throw it too, and those know responses only.
function refusal(status: number, value: unknown, headers?: Record<string, string>): Response {
  return Response.json(value, { status, headers: { ...noStore, ...headers } })
}
