import type { AnswerValues } from '~/questions/contract'
import type { ConsultationContent } from '~/consultations/contract'
import type { ForumContent } from '~/forums/contract'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { MunicipalityFacts } from '~/counties/contract'
import type { Position, Reach, StatementContent } from '~/statements/contract'
import type { ThemeStatus } from '~/summaries/contract'
import associations from './content/associations.json'
import county from './content/county.json'
import earlyAnswers from './content/early-answers.json'
import earlyRound from './content/early-round.json'
import earlyStatements from './content/early-statements.json'
import earlySummary from './content/early-summary.json'
import forum from './content/forum.json'
import localServices from './content/local-services.json'
import openAnswers from './content/open-answers.json'
import participation from './content/participation-programme.json'
import memoryStatement from './content/statement-memory.json'
import youngPeople from './content/young-people.json'
import { fillContent, type Fillings, type Schedule } from './schedule'

/** A consultation as the story tells it. */
export type MatterContent = { caseNumber: string; content: ConsultationContent; attachments?: { title: LocalizedText; summary: LocalizedText; locales: Locale[] }[] }

/** One person's words in the early round; `[[theme: words]]` is what is read under a theme. `letterTo`: where the code was sent. */
export type EarlyAnswer = { letterTo?: string; locale: Locale; channel: 'web' | 'paper' | 'phone'; municipality: string; needs?: string; hard?: string }

/** One answer to the open consultation. */
export type OpenAnswer = { locale: Locale; channel: 'web' | 'paper' | 'phone'; question: 'q7' | 'q10'; text: string; municipality?: string; opinion?: string }

export type EarlyStatement = Pick<StatementContent, 'title' | 'summary' | 'interests' | 'missing'> & {
  giver: string
  originalLocale: Locale
  positions: (Pick<Position, 'on' | 'stance' | 'text' | 'reason'> & { theme: string })[]
  hearings: StatementContent['hearings']
  reach: Reach
  dissent: { size: number; formal: boolean; text: LocalizedText }[]
  votes: { votesFor: number; votesAgainst: number; votesAbstained: number }
}

export type AssociationContent = {
  slug: string
  kind: 'registered-association' | 'unregistered-group' | 'foundation' | 'umbrella'
  name: LocalizedText
  businessId?: string
  registerNumber?: string
  municipality?: string
  memberCount?: number
  verification: 'coordinator' | 'own-word'
  network: LocalizedText
  description: LocalizedText
}

export type SummaryThemeContent = {
  key: string
  title: LocalizedText
  status: ThemeStatus
  said: LocalizedText
  decided: LocalizedText
  why: LocalizedText
  next: LocalizedText
  owner: LocalizedText
  due: string
}

/** All the story's content with its dates filled in. */
export type Story = {
  county: { id: string; name: LocalizedText; municipalities: MunicipalityFacts[] }
  associations: AssociationContent[]
  localServices: MatterContent
  participation: MatterContent
  youngPeople: MatterContent
  earlyRound: MatterContent
  forum: ForumContent
  memoryStatement: StatementContent
  earlyStatements: EarlyStatement[]
  earlySummary: { lead: LocalizedText; themes: SummaryThemeContent[] }
  earlyAnswers: EarlyAnswer[]
  openAnswers: OpenAnswer[]
}

/** Reads the story for a schedule. */
export function tellStory(schedule: Schedule): Story {
  const year = (day: string) => Number(day.slice(0, 4))
  const words = {
    planFrom: String(year(schedule.localServices.decisionOn) + 1),
    planTo: String(year(schedule.localServices.decisionOn) + 4),
    programmeFrom: String(year(schedule.participation.decisionOn)),
    programmeTo: String(year(schedule.participation.decisionOn) + 2),
  }
  const fillings = (matter: { summaryDueOn: string; decisionOn: string }): Fillings => ({
    words,
    days: { summaryDue: matter.summaryDueOn, decision: matter.decisionOn, interpretationBy: schedule.interpretationBy },
  })
  const open = fillings(schedule.localServices)
  const fill = <T>(content: unknown, by: Fillings = open) => fillContent<T>(content, schedule.today, by)
  return {
    county,
    associations: associations as AssociationContent[],
    localServices: fill(localServices),
    participation: fill(participation, fillings(schedule.participation)),
    youngPeople: fill(youngPeople, fillings(schedule.youngPeople)),
    earlyRound: fill(earlyRound, fillings(schedule.earlyRound)),
    forum: fill(forum),
    memoryStatement: fill(memoryStatement),
    earlyStatements: fill(earlyStatements),
    earlySummary: fill(earlySummary),
    earlyAnswers: earlyAnswers as EarlyAnswer[],
    openAnswers: openAnswers as OpenAnswer[],
  }
}

/** A text without its theme marks, and the places that were marked (UTF-16 units). */
export function readMarks(marked: string): { text: string; marks: { theme: string; startAt: number; endAt: number }[] } {
  const marks: { theme: string; startAt: number; endAt: number }[] = []
  let text = ''
  let from = 0
  for (const match of marked.matchAll(/\[\[([a-z-]+): (.*?)\]\]/g)) {
    text += marked.slice(from, match.index)
    marks.push({ theme: match[1]!, startAt: text.length, endAt: text.length + match[2]!.length })
    text += match[2]!
    from = match.index + match[0].length
  }
  return { text: text + marked.slice(from), marks }
}

/** Closed answers of the early round, varied by a fixed pattern so that every run tells the same story. */
export function earlyValues(answer: EarlyAnswer, index: number): AnswerValues {
  const pick = <T>(from: readonly T[], shift: number): T => from[(index * 7 + shift * 3 + Math.floor(index / 4)) % from.length]!
  const remote = answer.municipality === 'lehtovaara' || answer.municipality === 'kuusniemi'
  const order = ['near', 'fast', 'same-person', 'own-language', 'evening', 'face']
  const first = remote ? 'near' : pick(['fast', 'evening', 'near', 'same-person'] as const, 1)
  const rest = order.filter((id) => id !== first)
  const values: AnswerValues = {
    q1: { option: answer.municipality },
    q3: { option: remote ? pick(['1', '2', '2', '3'] as const, 2) : pick(['3', '4', '5', '4', 'dont-know'] as const, 2) },
    q4: { option: pick(['car', 'bus', 'walk', 'car', 'lift'] as const, 3) },
    q5: { order: [first, rest[index % rest.length]!, rest[(index + 2) % rest.length]!] },
    q7: { option: pick(['evening', 'day', 'evening', 'weekend', 'dont-know'] as const, 4) },
    q8: { rows: { video: pick(['poorly', 'partly', 'well'] as const, 5), phone: pick(['well', 'partly'] as const, 6), bus: remote ? 'well' : 'partly', homevisit: pick(['well', 'dont-know'] as const, 7) } },
  }
  if (index % 3 !== 2) values.q9 = { number: pick([15, 20, 30, 30, 45, 60] as const, 8) }
  if (answer.needs) values.q6 = { text: readMarks(answer.needs).text }
  if (answer.hard) values.q10 = { text: readMarks(answer.hard).text }
  return values
}
