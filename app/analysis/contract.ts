/** Events of this area. */
export const ANALYSIS_EVENTS = { coded: 'analysis.coded' } as const

/** Where a theme's evidence comes from; never added together. A count below the county's threshold is null. */
export type EvidenceCounts = { responses: number | null; statements: number; passages: number | null }

/** How much has been read. */
export type Coverage = { responses: { read: number; total: number }; statements: { read: number; total: number } }
