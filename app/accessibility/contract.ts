import type { ACCESSIBILITY_PERMISSIONS } from './rules/permissions'

/** Events of this area. Payloads carry ids only. */
export const ACCESSIBILITY_EVENTS = { remarkDue: 'accessibility.remark-due', remarkReplied: 'accessibility.remark-replied' } as const

/** `day`: how many days ago the remark came. */
export type RemarkDue = { remarkId: string; day: number }

export type AccessibilityAction = keyof typeof ACCESSIBILITY_PERMISSIONS
