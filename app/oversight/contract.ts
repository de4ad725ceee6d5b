import type { OVERSIGHT_PERMISSIONS } from './rules/permissions'

/**
 * Events of this area. `countingDue` carries `{ countyId, consultationId }`: answers changed after closing, and a supplement
 * may be due. Made by the clock: `nightDue`, what is done every night, for every county; `journalDue`, the journal of
 * deletions goes to its file.
 */
export const OVERSIGHT_EVENTS = { countingDue: 'oversight.counting-due', nightDue: 'oversight.night-due', journalDue: 'oversight.journal-due' } as const

export type OversightAction = keyof typeof OVERSIGHT_PERMISSIONS
