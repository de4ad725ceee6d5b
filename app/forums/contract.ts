import type { LocalizedText } from '~/kernel/localized-text'
import type { FORUMS_PERMISSIONS } from './rules/permissions'

export type AgendaItem = { id: string; /** Minutes from the start; negative before it. */ offset: number; minutes: number; kind: string; title: LocalizedText; lead: LocalizedText; youSpeak: boolean; questions?: LocalizedText[] }

/** A forum as announced. */
export type ForumContent = {
  title: LocalizedText
  mode: 'on-site' | 'remote' | 'hybrid'
  venue: { name: LocalizedText; address: LocalizedText; accessibility: LocalizedText }
  remote: { how: LocalizedText; captions: LocalizedText } | null
  interpretation: LocalizedText
  interpretationBy: string
  capacity: { onSite: number; remote: number }
  registration: LocalizedText
  groundRules: LocalizedText
  agenda: AgendaItem[]
  minutesWithinDays: number
  notRecorded: LocalizedText
  contact: { role: LocalizedText; email: string; phone: string; hours: LocalizedText }
}

/** Events of this area. */
export const FORUM_EVENTS = { announced: 'forums.announced' } as const

/** What of this area needs a role. */
export type ForumsAction = keyof typeof FORUMS_PERMISSIONS
