/** Events of this area. Payloads carry ids only. */
export const ANSWER_EVENTS = { submitted: 'answers.submitted', edited: 'answers.edited', withdrawn: 'answers.withdrawn', deleted: 'answers.deleted' } as const

/** `{ countyId, consultationId }`: answers change too often for one job each, so the job's key is the consultation. */
export type AnswersChanged = { countyId: string; consultationId: string }
