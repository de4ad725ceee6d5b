import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { ACCESSIBILITY_PERMISSIONS } from './rules/permissions'

/** Events of this area. Payloads carry ids only. */
export const ACCESSIBILITY_EVENTS = { remarkDue: 'accessibility.remark-due', remarkReplied: 'accessibility.remark-replied' } as const

/** `day`: how many days ago the remark came. */
export type RemarkDue = { remarkId: string; day: number }

/** A published file that not everybody can read: what it is, in which matter, what it says in short, and whom to ask for it in another form. */
export type InaccessibleFile = {
  id: string
  title: LocalizedText
  summary: LocalizedText
  kind: string
  accessibility: 'partly' | 'not-accessible'
  matter: { slug: string; title: LocalizedText; originalLocale: Locale; contact: { role: LocalizedText; email: string; phone: string } }
}

export type AccessibilityAction = keyof typeof ACCESSIBILITY_PERMISSIONS
