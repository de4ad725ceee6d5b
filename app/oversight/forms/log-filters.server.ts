import { isId } from '~/kernel/ids'
import { isDay } from '~/kernel/times'
import { ACTOR_KINDS, type LogFilters } from '../rules/log-filters'

/** The filters as they stand in an address or a form. What is no day, no code and no id is as if it had been left out. */
export function readLogFilters(query: Pick<URLSearchParams, 'get'>): LogFilters {
  const word = (name: string) => query.get(name)?.trim().slice(0, 100) || undefined
  const code = (name: string) => (/^(?=.{1,64}$)[a-z][a-z0-9]*(?:[-.:/][a-z0-9]+)*$/.test(word(name) ?? '') ? word(name) : undefined)
  const day = (name: string) => (isDay(word(name)) ? word(name) : undefined)
  const id = (name: string) => (isId(word(name)?.toLowerCase()) ? word(name)?.toLowerCase() : undefined)
  return {
    fromDay: day('from'),
    toDay: day('to'),
    action: code('action'),
    actorKind: ACTOR_KINDS.find((each) => each === word('actor')),
    actorId: id('actor'),
    subjectKind: code('subject'),
    subjectId: id('id'),
  }
}

/** The entry after which the list goes on, or undefined at its beginning. */
export function readPlace(query: Pick<URLSearchParams, 'get'>): string | undefined {
  const after = query.get('after')
  return isId(after) ? after : undefined
}

/** The filters as the names of an address have them. */
export function logQuery({ fromDay, toDay, action, actorKind, actorId, subjectKind, subjectId }: LogFilters): Record<string, string> {
  const named = { from: fromDay, to: toDay, action, actor: actorId ?? actorKind, subject: subjectKind, id: subjectId }
  return Object.fromEntries(Object.entries(named).filter((pair): pair is [string, string] => pair[1] !== undefined))
}
