/** What somebody may want to hear about: the summary of what they answered, or new hearings and panels. */
export const CONTACT_PURPOSES = ['summary', 'panel'] as const
export type ContactPurpose = (typeof CONTACT_PURPOSES)[number]
