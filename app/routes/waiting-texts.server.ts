import type { Concern } from '~/moderation/contract'
import { openedText, textIdAt } from '~/moderation/queries/opened-text.server'
import { partsOfSource } from '~/moderation/queries/parts-of-source.server'
import type { Work } from '~/platform/db/work.server'

/** How many texts of a statement wait for a moderator, and what was found in them, each once: never a word of them. */
export type WaitingTexts = { count: number; concerns: Concern[] }

/** The texts of a statement that wait for a moderator: whoever releases it is told before everybody can read them. */
export async function waitingTexts(work: Work, statementId: string): Promise<WaitingTexts> {
  const source = await partsOfSource(work, 'statement', statementId)
  const ids = await Promise.all((source?.parts ?? []).map(async ({ part }) => await textIdAt(work, { sourceKind: 'statement', sourceId: statementId, part })))
  const texts = await Promise.all(ids.map(async (id) => id && (await openedText(work, id))))
  const waiting = texts.flatMap((text) => (text && text.state === 'waiting' ? [text] : []))
  return { count: waiting.length, concerns: [...new Set(waiting.flatMap(({ concerns }) => concerns))] }
}
