import { createHash } from 'node:crypto'
import type { Work } from '~/platform/db/work.server'
import { createTheme } from '../commands/create-theme.server'
import { markPassage } from '../commands/mark-passage.server'
import { aResponse } from './builders'

/** What people of the tests wrote: three sentences, of which the second is marked. */
export const TEXT = 'Asun Lehtovaarassa. Bussi kulkee kaksi kertaa viikossa. Laittakaa aukiolot samaan aikatauluun.'

export const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** A stretch of the text in an answer, as the page would send it. */
export const passageOf = (consultationId: string, themeId: string, sourceId: string, startAt = 20, endAt = 55) =>
  ({ consultationId, themeId, sourceKind: 'answer' as const, sourceId, part: 'q1', startAt, endAt, seen: digestOf(TEXT) })

/** What a page showed of these texts: the digest of each. */
export const seenIn = (texts: Record<string, string>) => Object.fromEntries(Object.entries(texts).map(([part, text]) => [part, digestOf(text)]))

/** An answer with these texts, to be marked as read. */
export const readAnswer = (sourceId: string, consultationId: string, texts: Record<string, string>) => ({ consultationId, sourceKind: 'answer' as const, sourceId, seen: seenIn(texts) })

/** Themes and what stands under them, made by the work of one test file. */
export function markingBy(work: Work) {
  async function aTheme(consultationId: string, title = 'Matka ja kyyti'): Promise<string> {
    const made = await createTheme(work, { consultationId, title: { fi: title }, originalLocale: 'fi' })
    if (!made.ok) throw new Error(made.code)
    return made.value.themeId
  }

  /** As many other people as the county's threshold, whose words stand under the theme as well. */
  async function aCrowd(consultationId: string, themeId: string, size = 5): Promise<string[]> {
    const ids: string[] = []
    for (let index = 0; index < size; index += 1) {
      const id = await aResponse(work.db, consultationId, { answers: { q1: { text: TEXT } } })
      await markPassage(work, passageOf(consultationId, themeId, id))
      ids.push(id)
    }
    return ids
  }

  return { aTheme, aCrowd }
}
