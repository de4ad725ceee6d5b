import type { Locale } from '~/kernel/locales'
import type { Work } from '~/platform/db/work.server'
import type { HandOverContact, HandOverKind, SourceKind } from '../contract'
import { isToBeDone, URGENT } from '../rules/handing-over'
import { countToHandOn, listAsked, listClosed, listToHandOn, type HandOver, type HandOverState } from '../store/hand-overs.server'
import { findMatters, type Matter } from '../store/matters.server'
import { findCurrentRules } from '../store/rules-versions.server'
import { findShownContents, findShownWords } from '../store/shown-texts.server'
import { findTextAt } from '../store/texts.server'

/** A matter that belongs elsewhere, for the official who hands it on: the words as others see them, and whom to call or write. */
export type DeskHandOver = {
  id: string; kind: HandOverKind; state: HandOverState; sourceKind: SourceKind; matter: Matter | null; textId: string | null
  /** Null when the answer or statement is no longer there. */
  text: string | null
  locale: Locale | null
  contact: HandOverContact | null
  askedAt: Date; answeredAt: Date | null; handedOnAt: Date | null; note: string | null
  isUrgent: boolean; isToBeDone: boolean
}

/** The matters of a county that belong elsewhere: all that are to be done first, then those that wait for their author, then the done ones, the latest first. */
export async function deskHandOvers(work: Work): Promise<DeskHandOver[]> {
  const { scope, db } = work
  const [toDo, asked, closed, matters, rules] = await Promise.all([
    listToHandOn(scope, db, URGENT), listAsked(scope, db, URGENT, 200), listClosed(scope, db, URGENT, 100), findMatters(scope, db), findCurrentRules(scope, db),
  ])
  const all = [...toDo, ...asked, ...closed]
  const words = await findShownWords(scope, db, all.flatMap((each) => (each.sourceKind === 'answer' ? [each.sourceId] : [])))
  const contents = await findShownContents(scope, db, all.flatMap((each) => (each.sourceKind === 'statement' ? [each.sourceId] : [])))
  return await Promise.all(all.map(async (each): Promise<DeskHandOver> => {
    const kept = await findTextAt(scope, db, { sourceKind: each.sourceKind, sourceId: each.sourceId, part: each.part })
    const { id, kind, state, sourceKind, askedAt, answeredAt, handedOnAt, note } = each
    return {
      id, kind, state, sourceKind, matter: matters.get(each.consultationId) ?? null, textId: kept?.id ?? null, locale: kept?.locale ?? null,
      text: each.sourceKind === 'answer' ? (words.find((word) => word.sourceId === each.sourceId && word.part === each.part)?.text ?? null) : textIn(contents.get(each.sourceId), each),
      contact: rules?.content.contacts.find((contact) => contact.kind === kind) ?? null,
      askedAt, answeredAt, handedOnAt, note, isUrgent: URGENT.includes(kind), isToBeDone: isToBeDone(each),
    }
  }))
}

/** How many matters wait for an official. */
export async function mattersToHandOn(work: Work): Promise<number> {
  return await countToHandOn(work.scope, work.db, URGENT)
}

function textIn(content: unknown, { part }: Pick<HandOver, 'part'>): string | null {
  let place: unknown = content
  for (const step of part.split('/')) place = typeof place === 'object' && place !== null ? (place as Record<string, unknown>)[step] : undefined
  return typeof place === 'string' ? place : null
}
