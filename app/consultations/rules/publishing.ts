import type { Locale } from '~/kernel/locales'
import { accept, refuse, type Result } from '~/kernel/results'
import type { Question } from '~/questions/contract'
import { definitionFaults } from '~/questions/registry'
import type { DefinitionFault } from '~/questions/rules/definition'
import { childFaults } from '~/questions/rules/for-children'
import { formFaults } from '~/questions/rules/form-faults'
import type { Channel, ConsultationContent } from '../contract'
import { channelRefusals, type ChannelRefusal } from './channels'
import { missingParts, missingTexts, type MissingPart, type MissingText } from './completeness'
import { scheduleRefusals, scheduleWarnings, type PlannedSchedule, type ScheduleRefusal, type ScheduleWarning } from './schedule'

/** Everything that keeps a consultation from being published, all at once, so that it can be put right in one go. */
export type PublicationObstacles = { schedule: ScheduleRefusal[]; channels: ChannelRefusal[]; parts: MissingPart[]; texts: MissingText[]; questions: DefinitionFault[] }

export type PlannedConsultation = PlannedSchedule & { channels: Channel[]; originalLocale: Locale; content: ConsultationContent }

/** Whether a consultation may be published: in time before the decision, open to all, complete, in every required language. */
export function decidePublication(
  plan: PlannedConsultation,
  required: readonly Locale[],
  offered?: readonly Channel[],
): Result<{ warnings: ScheduleWarning[] }, 'not-ready', PublicationObstacles> {
  const obstacles: PublicationObstacles = {
    schedule: scheduleRefusals(plan),
    channels: channelRefusals(plan.channels, offered),
    parts: missingParts(plan.content),
    texts: missingTexts(plan.content, required),
    questions: questionFaults(plan),
  }
  const isReady = Object.values(obstacles).every((list) => list.length === 0)
  return isReady ? accept({ warnings: scheduleWarnings(plan) }) : refuse('not-ready', obstacles)
}

/** What is wrong with the questions themselves, each and together; `at` begins with the question's place. */
function questionFaults({ content, originalLocale }: PlannedConsultation): DefinitionFault[] {
  const { formSections, questions, isForChildren = false } = content
  const faultsOf = (question: Question) => [...definitionFaults(question, originalLocale), ...(isForChildren ? childFaults(question) : [])]
  const own = questions.flatMap((question, index) => faultsOf(question).map(({ at, code }) => ({ at: `${index}.${at}`, code })))
  return [...own, ...formFaults(formSections, questions)]
}
