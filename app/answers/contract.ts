import type { ANSWERS_PERMISSIONS } from './rules/permissions'

/** Events of this area. Payloads carry ids only. `draftsDue`: something unsent, or the trace of something sent, has stood long enough. */
export const ANSWER_EVENTS = { submitted: 'answers.submitted', edited: 'answers.edited', withdrawn: 'answers.withdrawn', deleted: 'answers.deleted', draftsDue: 'answers.drafts-due' } as const

/** `{ countyId, consultationId }`: answers change too often for one job each, so the job's key is the consultation. */
export type AnswersChanged = { countyId: string; consultationId: string }

/** For so many days after closing an unsent answer can still be read at its address, to be copied. Then it is deleted. */
export const UNSENT_KEPT_DAYS = 7

/** What of this area needs a role. */
export type AnswersAction = keyof typeof ANSWERS_PERMISSIONS
