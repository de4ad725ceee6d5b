import type { RolesByAction } from '~/identity/contract'

/** Who may do what with delicate texts. Every view of the original of a hidden part is noted. */
export const MODERATION_PERMISSIONS = {
  'moderation.see-queue': ['moderator', 'administrator'],
  'moderation.raise': ['author', 'analyst', 'publisher', 'coordinator', 'moderator'],
  'moderation.see-original': ['moderator', 'administrator'],
  'moderation.decide': ['moderator'],
  'moderation.decide-appeal': ['moderator', 'administrator'],
  'moderation.publish-rules': ['administrator'],
  'moderation.hand-over': ['moderator', 'administrator', 'coordinator', 'publisher'],
  'moderation.document-requests': ['moderator', 'administrator'],
} as const satisfies RolesByAction
