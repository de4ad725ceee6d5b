import type { Locale } from '~/kernel/locales'
import { accept, refuse, type Result } from '~/kernel/results'
import type { Channel, ConsultationContent } from '../contract'
import { channelRefusals, type ChannelRefusal } from './channels'
import { missingParts, missingTexts, type MissingPart, type MissingText } from './completeness'
import { scheduleRefusals, scheduleWarnings, type PlannedSchedule, type ScheduleRefusal, type ScheduleWarning } from './schedule'

/** Everything that keeps a consultation from being published, all at once, so that it can be put right in one go. */
export type PublicationObstacles = { schedule: ScheduleRefusal[]; channels: ChannelRefusal[]; parts: MissingPart[]; texts: MissingText[] }

export type PlannedConsultation = PlannedSchedule & { channels: Channel[]; content: ConsultationContent }

/** Whether a consultation may be published: in time before the decision, open to all, complete, in every required language. */
export function decidePublication(
  plan: PlannedConsultation,
  required: readonly Locale[],
): Result<{ warnings: ScheduleWarning[] }, 'not-ready', PublicationObstacles> {
  const obstacles: PublicationObstacles = {
    schedule: scheduleRefusals(plan),
    channels: channelRefusals(plan.channels),
    parts: missingParts(plan.content),
    texts: missingTexts(plan.content, required),
  }
  const isReady = Object.values(obstacles).every((list) => list.length === 0)
  return isReady ? accept({ warnings: scheduleWarnings(plan) }) : refuse('not-ready', obstacles)
}
