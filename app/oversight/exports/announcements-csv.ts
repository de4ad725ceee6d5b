import type { AnnouncementFacts } from '~/consultations/contract'
import { BYTE_ORDER_MARK, csvLine } from '~/platform/files/csv'

/** The first line of the file. Names are those of the database, in every language the same: it is read by programs too. */
export const ANNOUNCEMENT_COLUMNS = ['announced_on', 'medium', 'place', 'languages', 'recorded_at', 'withdrawn_at'] as const

/** The log of a matter's announcements as a file for spreadsheet programs, withdrawn entries marked (domain rule A41-2). */
export function announcementsCsv(entries: readonly (AnnouncementFacts & { recordedAt: Date; withdrawnAt: Date | null })[]): string {
  const minute = (at: Date | null) => (at ? `${at.toISOString().slice(0, 16)}Z` : '')
  const lines = entries.map(({ announcedOn, medium, place, languages, recordedAt, withdrawnAt }) => csvLine([announcedOn, medium, place, languages.join(' '), minute(recordedAt), minute(withdrawnAt)]))
  return `${BYTE_ORDER_MARK}${csvLine([...ANNOUNCEMENT_COLUMNS])}${lines.join('')}`
}
