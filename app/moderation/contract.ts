import type { LocalizedText } from '~/kernel/localized-text'
import type { MODERATION_PERMISSIONS } from './rules/permissions'

/** Why something may be hidden. The codes are the product's; what they mean and what is done is each county's own text. */
export const REASONS = ['identifying', 'health', 'other-person', 'threat', 'insult', 'elsewhere'] as const
export type Reason = (typeof REASONS)[number]

/** What made a text be looked at: found by a pure rule, or (`changed`, `restored`, `raised`) by what happened to it. Never an opinion. */
export const CONCERNS = [
  'self-harm', 'emergency', 'threat', 'identity-code', 'other-person', 'health', 'worry', 'changed', 'restored', 'raised', 'contact', 'address', 'name', 'insult', 'complaint', 'feedback',
] as const
export type Concern = (typeof CONCERNS)[number]

/** Where a matter belongs that is no answer to a consultation (domain rule A21-1). */
export const HAND_OVER_KINDS = ['emergency', 'worry', 'complaint', 'feedback'] as const
export type HandOverKind = (typeof HAND_OVER_KINDS)[number]

/** A concern and where in the text it lies, in UTF-16 units. */
export type Find = { concern: Concern; startAt: number; endAt: number }

/** Whose words a text is. */
export type SourceKind = 'answer' | 'statement'

/** How a text is shown to everybody but its author and the moderators. */
export type Shown = 'as-written' | 'redacted' | 'hidden'

/** One stretch that is hidden, by the action that hid it. `from` and `to` are characters as PostgreSQL counts them. */
export type Redaction = { actionId: string; startAt: number; endAt: number; from: number; to: number; units: number; mask: string; reason: Reason }

/** What a moderator may do with a text. */
export type ActionKind = 'approve' | 'redact' | 'hide' | 'restore' | 'hand-on'

/** What a county has laid down about one reason. */
export type ReasonText = { reason: Reason; title: LocalizedText; meaning: LocalizedText; done: LocalizedText; law: LocalizedText }

/** Whom the county names for matters that belong elsewhere. */
export type HandOverContact = { kind: HandOverKind; unit: LocalizedText; phone: string; email: string; instruction: LocalizedText }

/** The rules of moderation of a county, one version. */
export type RulesContent = { reasons: ReasonText[]; contacts: HandOverContact[] }

/** Events of this area. Payloads carry ids and codes only. */
export const MODERATION_EVENTS = { decided: 'moderation.decided', appealDecided: 'moderation.appeal-decided', shownMore: 'moderation.shown-more', rulesPublished: 'moderation.rules-published' } as const

/** A part of a text was hidden, or shown again: its author is told, and a supplement tells that an answer is proved otherwise. */
export type TextDecided = { actionId: string; kind: ActionKind; sourceKind: SourceKind; sourceId: string; consultationId: string }

/** Words are shown that nobody but moderators saw before: whoever read the text read something else. */
export type TextShownMore = { sourceKind: SourceKind; sourceId: string; consultationId: string }

export type ModerationAction = keyof typeof MODERATION_PERMISSIONS
