import type { Locale } from '~/kernel/locales'
import type { Work } from '~/platform/db/work.server'
import { hasRedaction } from '~/texts/rules/redacted-text'
import type { HandOverContact, HandOverKind, SourceKind } from '../contract'
import { isForModerator, isToBeDone, URGENT } from '../rules/handing-over'
import { countToHandOn, listAsked, listClosed, listToHandOn, type HandOverState } from '../store/hand-overs.server'
import { findMatters, type Matter } from '../store/matters.server'
import { findCurrentRules } from '../store/rules-versions.server'
import { findShownParts } from '../store/shown-parts.server'
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
  /** Words of it are hidden: `forModerator` when whoever looks may not read them and so has nothing to hand on. */
  hidesWords: boolean; forModerator: boolean
}

/**
 * The matters of a county that belong elsewhere: all that are to be done first, then those that wait for their author,
 * then the done ones, the latest first. `seesOriginals`: whoever looks may read what is hidden.
 */
export async function deskHandOvers(work: Work, seesOriginals = false): Promise<DeskHandOver[]> {
  const { scope, db } = work
  const [toDo, asked, closed, matters, rules] = await Promise.all([
    listToHandOn(scope, db, URGENT), listAsked(scope, db, URGENT, 200), listClosed(scope, db, URGENT, 100), findMatters(scope, db), findCurrentRules(scope, db),
  ])
  const all = [...toDo, ...asked, ...closed]
  const texts = await findShownParts(scope, db, all)
  return await Promise.all(all.map(async (each, index): Promise<DeskHandOver> => {
    const kept = await findTextAt(scope, db, { sourceKind: each.sourceKind, sourceId: each.sourceId, part: each.part })
    const text = texts[index] ?? null
    const hidesWords = text !== null && hasRedaction(text)
    const { id, kind, state, sourceKind, askedAt, answeredAt, handedOnAt, note } = each
    return {
      id, kind, state, sourceKind, matter: matters.get(each.consultationId) ?? null, textId: kept?.id ?? null, locale: kept?.locale ?? null,
      text, hidesWords, forModerator: isForModerator({ hidesWords }, seesOriginals),
      contact: rules?.content.contacts.find((contact) => contact.kind === kind) ?? null,
      askedAt, answeredAt, handedOnAt, note, isUrgent: URGENT.includes(kind), isToBeDone: isToBeDone(each),
    }
  }))
}

/** How many matters wait for somebody to hand them on; without `seesOriginals` those of which words are hidden are left out: they wait for a moderator. */
export async function mattersToHandOn(work: Work, seesOriginals = false): Promise<number> {
  const { scope, db } = work
  if (seesOriginals) return await countToHandOn(scope, db, URGENT)
  const texts = await findShownParts(scope, db, await listToHandOn(scope, db, URGENT))
  return texts.filter((text) => !isForModerator({ hidesWords: text !== null && hasRedaction(text) }, seesOriginals)).length
}
