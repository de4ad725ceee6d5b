import type { LocalizedText } from '~/kernel/localized-text'
import type { TextOf } from '~/platform/i18n/text-for'
import type { TargetNames } from '../public/target-name'

/** A field in words, from its name in the form: "Proposal 2: Reason". */
export function fieldInWords(t: TextOf<'statements'>, name: string): string {
  const [list = '', index = '', part = '', datePart] = name.split('.')
  const day = (word: string | undefined) => (word !== undefined && Object.hasOwn(DATES, word) ? `, ${t(`field.date.${word as 'day'}`)}` : '')
  if (!Object.hasOwn(ROWS, list)) return `${own(FIELDS, list)?.(t) ?? ''}${day(index)}`
  const row = ROWS[list as keyof typeof ROWS]
  return `${row.legend(t, Number(index) + 1)}: ${own<Say>(row.parts, part)?.(t) ?? ''}${day(datePart)}`
}

// Names come from a form: one that every object knows is none of ours.
function own<T>(known: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(known, name) ? known[name] : undefined
}

type Say = (t: TextOf<'statements'>) => string
const DATES = { day: true, month: true, year: true }

const FIELDS: Record<string, Say> = {
  title: (t) => t('field.title.label'), summary: (t) => t('field.summary.label'), howAsked: (t) => t('field.how-asked.label'),
  atLeast: (t) => t('field.reach.at-least'), best: (t) => t('field.reach.best'), atMost: (t) => t('field.reach.at-most'),
  memberCount: (t) => t('field.people.members'), otherCount: (t) => t('field.people.others'), livedExperiencePercent: (t) => t('field.people.lived'),
  noDissent: (t) => t('field.dissent.none'), missing: (t) => t('field.missing.label'), noMissing: (t) => t('field.missing.none'), interests: (t) => t('field.interests.label'),
  noInterests: (t) => t('field.interests.none'), body: (t) => t('field.body.label'), decidedOn: (t) => t('field.decided-on'),
  section: (t) => t('field.section.label'), votesFor: (t) => t('field.votes.for'), votesAgainst: (t) => t('field.votes.against'),
  votesAbstained: (t) => t('field.votes.abstained'), umbrella: (t) => t('field.umbrella.label'),
}

const ROWS = {
  positions: {
    legend: (t: TextOf<'statements'>, number: number) => t('field.position.legend', { number }),
    parts: {
      on: (t) => t('field.position.on'), stance: (t) => t('field.position.stance'), text: (t) => t('field.position.text.label'),
      reason: (t) => t('field.position.reason'), supportPercent: (t) => t('field.position.share.label'),
    } satisfies Record<string, Say>,
  },
  hearings: {
    legend: (t: TextOf<'statements'>, number: number) => t('field.hearing.legend', { number }),
    parts: {
      method: (t) => t('field.hearing.method'), place: (t) => t('field.hearing.place.label'), startedOn: (t) => t('field.hearing.started'),
      endedOn: (t) => t('field.hearing.ended'), invitedCount: (t) => t('field.hearing.invited'), heardCount: (t) => t('field.hearing.heard'),
      livedExperienceCount: (t) => t('field.hearing.lived.label'), note: (t) => t('field.hearing.note.label'),
    } satisfies Record<string, Say>,
  },
  dissent: {
    legend: (t: TextOf<'statements'>, number: number) => t('field.dissent.legend', { number }),
    parts: { text: (t) => t('field.dissent.text.label'), size: (t) => t('field.dissent.size.label'), formal: (t) => t('field.dissent.formal') } satisfies Record<string, Say>,
  },
  coSigners: {
    legend: (t: TextOf<'statements'>, number: number) => t('field.co-signer.legend', { number }),
    parts: { name: (t) => t('field.co-signer.name'), basis: (t) => t('field.co-signer.basis'), on: (t) => t('field.co-signer.on') } satisfies Record<string, Say>,
  },
}

const CHOICES: Record<string, (t: TextOf<'statements'>, value: string) => string> = {
  stance: (t, value) => t(`stance.${value as 'support'}`),
  method: (t, value) => t(`origin.method.${value as 'other'}`),
  body: (t, value) => t(`field.body.${value as 'board'}`),
  basis: (t, value) => t(`field.co-signer.${value as 'board-decision'}`),
}

/** The section or question that a position was said to be about, or null for every other field. */
export function chosenTarget(name: string, value: string, targets: TargetNames): LocalizedText | null {
  if (!name.startsWith('positions.') || !name.endsWith('.on')) return null
  const [kind, id = ''] = value.split(':')
  return own(kind === 'question' ? targets.questions : targets.sections, id) ?? null
}

/** A chosen value in words, or null when it is the writer's own text and stands as it is. */
export function valueInWords(t: TextOf<'statements'>, name: string, value: string): string | null {
  if (value === 'yes') return '✓'
  return own(CHOICES, name.split('.').at(-1) ?? '')?.(t, value) ?? null
}
