import type { Locale } from '~/kernel/locales'
import { dayOf, type Day } from '~/kernel/times'
import { digestInWords } from '~/platform/db/text-digest.server'
import type { Work } from '~/platform/db/work.server'
import { ownWords } from '../rules/own-words'
import type { Stretch } from '~/texts/rules/stretches'
import type { ReadingFilters } from '../rules/reading-filters'
import { findStandingPassages } from '../store/passages.server'
import { findReadingIds } from '../store/reading.server'
import { findReadMarks } from '../store/read-marks.server'
import { findResponses } from '../store/sources.server'

/** One text of a response, whole, with its digest (so that a form can say which words were seen) and what has been marked in it. */
export type ReadText = { questionId: string; text: string; digest: string; themeIds: string[]; passages: (Stretch & { id: string; themeId: string })[] }

/** A response as it is read: its own words in the order of the questions, when it came to the day, and whether it has been read. */
export type ReadItem = { id: string; channel: string; locale: Locale; municipality: string | null; day: Day; texts: ReadText[]; isRead: boolean }

/** How many responses stand on one page of the list. */
export const READING_PAGE = 25

/** The responses to read, filtered and ordered, a page at a time. `questions` are the ids in the order they were asked. */
export async function readingList(work: Work, consultationId: string, filters: ReadingFilters, questions: readonly string[]): Promise<{ items: ReadItem[]; next: string | null }> {
  const reader = work.actor.kind === 'person' ? work.actor.personId : null
  const ids = await findReadingIds(work.scope, work.db, consultationId, filters, reader, READING_PAGE + 1)
  const shown = ids.slice(0, READING_PAGE)
  return { items: await readItems(work, consultationId, shown, filters.question ? [filters.question, ...questions] : questions), next: ids.length > READING_PAGE ? shown.at(-1)! : null }
}

/** The responses of these ids as they are read; those that no longer count are left out. */
export async function readItems(work: Work, consultationId: string, ids: readonly string[], questions: readonly string[]): Promise<ReadItem[]> {
  const { scope, db } = work
  const [responses, marks, passages] = await Promise.all([
    findResponses(scope, db, ids),
    findReadMarks(scope, db, 'answer', ids),
    findStandingPassages(scope, db, { consultationId, sourceKind: 'answer', sourceIds: ids }),
  ])
  return responses.map((response) => ({
    id: response.id, channel: response.channel, locale: response.locale, municipality: response.municipality, day: dayOf(response.receivedAt), isRead: marks.has(response.id),
    texts: [...new Set([...questions, ...Object.keys(response.answers)])].flatMap((questionId) => {
      const text = response.answers[questionId] ? ownWords(response.answers[questionId]) : ''
      if (text.trim() === '') return []
      const here = passages.filter((each) => each.sourceId === response.id && each.part === questionId).sort((a, b) => a.startAt - b.startAt)
      return [{ questionId, text, digest: digestInWords(text), themeIds: [...new Set(here.map((each) => each.themeId))], passages: here.map(({ id, themeId, startAt, endAt }) => ({ id, themeId, startAt, endAt })) }]
    }),
  }))
}
