import type { OVERSIGHT_PERMISSIONS } from './rules/permissions'

/** Events of this area. `countingDue` carries `{ countyId, consultationId }`: answers changed after closing, and a supplement may be due. */
export const OVERSIGHT_EVENTS = { countingDue: 'oversight.counting-due' } as const

export type OversightAction = keyof typeof OVERSIGHT_PERMISSIONS
