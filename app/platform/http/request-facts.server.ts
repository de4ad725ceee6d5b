import { AsyncLocalStorage } from 'node:async_hooks'
import type { Log } from '../log/log.server'
import type { LimitName } from './limits/limits.server'

/** What one request carries through the framework besides its load context. */
export type RequestFacts = {
  requestId: string
  log: Log
  /** Counts an attempt by whoever asks and says whether it may go on. */
  isUnderLimit: (name: LimitName, key: string | readonly string[] | null) => Promise<boolean>
  /** Set when an attempt was one too many: in how many seconds it may be made again. */
  retryAfter?: number
  /** Set by a loader of a public page that may be kept: what it shows, and until when it is true. */
  read: { tags: Set<string>; freshUntil: Date | null } | null
  /** Set when the file of a form was too large to be taken in: what stands before it is there. */
  isCut?: boolean
  /** Set when the database could not be reached while answering. */
  isDatabaseGone: boolean
  /** Set when an action gives a form back with messages: the page's title then begins with "Error:". */
  needsCorrecting?: boolean
  /** Set when somebody is refused something: the permission they lack, where it is known. */
  refused?: { permission: string | null }
  /** Writes down what whoever is signed in was refused; left out when nobody is. */
  writeRefusal?: (permission: string | null) => Promise<void>
}

const storage = new AsyncLocalStorage<RequestFacts>()

/** Runs the handling of one request so that loaders and actions below can note facts about it. */
export async function withRequestFacts<T>(facts: RequestFacts, run: () => Promise<T>): Promise<T> {
  return await storage.run(facts, run)
}

/** The facts of the request being answered; undefined outside one. */
export function requestFacts(): RequestFacts | undefined {
  return storage.getStore()
}

/** Notes that somebody was refused something, for the audit log; the first of a request counts. A page that must not say so answers 404 all the same. */
export function noteRefused(permission: string | null): void {
  const facts = requestFacts()
  if (facts) facts.refused ??= { permission }
}
