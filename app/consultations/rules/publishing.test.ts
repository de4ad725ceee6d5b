import { describe, expect, it } from 'vitest'
import { instantAt } from '~/kernel/times'
import { aConsultation, aContent, inAllLocales } from '../testing/builders'
import { channelRefusals } from './channels'
import { missingParts, missingTexts } from './completeness'
import { decidePublication } from './publishing'
import { endOfAnnouncedSecond, scheduleRefusals, scheduleWarnings } from './schedule'

const now = new Date('2027-01-20T10:00:00Z')
const plan = {
  opensAt: instantAt('2027-01-11', '08:00'),
  closesAt: instantAt('2027-02-14', '23:59:59'),
  summaryDueOn: '2027-03-12',
  decisionOn: '2027-04-12',
}

describe('a schedule', () => {
  it('is accepted when hearing, summary and decision follow each other', () => {
    expect(scheduleRefusals(plan)).toEqual([])
    expect(scheduleWarnings(plan)).toEqual([])
  })

  it('is refused when it closes after the matter goes to the decision body', () => {
    expect(scheduleRefusals({ ...plan, closesAt: instantAt('2027-04-12', '23:59:59') })).toEqual(['summary-before-closing'])
    expect(scheduleRefusals({ ...plan, closesAt: instantAt('2027-04-13', '00:00') })).toEqual(['closes-after-decision', 'summary-before-closing'])
  })

  it('is refused when it closes before it opens, or its summary comes after the decision', () => {
    expect(scheduleRefusals({ ...plan, closesAt: plan.opensAt })).toEqual(['closes-before-it-opens'])
    expect(scheduleRefusals({ ...plan, summaryDueOn: '2027-04-13' })).toEqual(['summary-after-decision'])
  })

  it('warns when less than three weeks remain to read, counted in days across the change of the clock', () => {
    const closing = (day: string) => ({ ...plan, closesAt: instantAt(day, '23:59:59'), summaryDueOn: '2027-04-10' })
    expect(scheduleWarnings(closing('2027-03-22'))).toEqual([])
    expect(scheduleWarnings(closing('2027-03-23'))).toEqual(['little-time-to-read'])
  })

  it('keeps the announced second whole', () => {
    expect(endOfAnnouncedSecond(new Date('2027-02-14T21:59:59.000Z')).toISOString()).toBe('2027-02-14T21:59:59.999Z')
    expect(endOfAnnouncedSecond(new Date('2027-02-14T21:59:59.999Z')).toISOString()).toBe('2027-02-14T21:59:59.999Z')
  })
})

describe('channels', () => {
  it('must be two, one of them without the internet', () => {
    expect(channelRefusals(['web', 'phone'])).toEqual([])
    expect(channelRefusals(['web', 'statement'])).toEqual(['no-channel-without-internet'])
    expect(channelRefusals(['web', 'phone'], ['web', 'paper'])).toEqual(['channel-not-offered'])
    expect(channelRefusals(['paper'])).toEqual(['too-few-channels'])
    expect(channelRefusals(['web', 'web'])).toEqual(['too-few-channels', 'no-channel-without-internet'])
  })
})

describe('completeness', () => {
  it('wants starting points, goals, what can change, and questions', () => {
    expect(missingParts(aContent())).toEqual([])
    expect(missingParts(aContent({ reading: [], canChange: [], questions: [] }))).toEqual(['starting-points', 'goals', 'what-can-change', 'questions'])
  })

  it('names every missing string with its languages', () => {
    const content = aContent()
    content.questions[0]!.text = { fi: 'Miten kuljet?' }
    content.title = { fi: 'Lähipalvelut', sv: ' ' }
    expect(missingTexts(content, ['fi', 'sv'])).toEqual([
      { path: 'title', locales: ['sv'] },
      { path: 'questions.q1.text', locales: ['sv'] },
    ])
  })

  it('looks into rows, columns, units and hints', () => {
    const fi = { fi: 'x' }
    const base = { section: 'now', text: fi, required: false, visibility: 'aggregate' as const }
    const content = aContent({
      questions: [
        { id: 'm', type: 'matrix', ...base, rows: [{ id: 'r', label: fi }], columns: [{ id: 'c', label: fi }] },
        { id: 'n', type: 'number', ...base, hint: fi, min: 0, max: 1, unit: fi },
      ],
    })
    expect(missingTexts(content, ['sv']).map(({ path }) => path)).toEqual([
      'questions.m.text', 'questions.m.rows.r', 'questions.m.columns.c', 'questions.n.text', 'questions.n.hint', 'questions.n.unit',
    ])
  })
})

describe('publication', () => {
  it('is accepted with its warnings', () => {
    expect(decidePublication(aConsultation(now), ['fi', 'sv'])).toEqual({ ok: true, value: { warnings: [] } })
  })

  it('of a consultation for children is refused when it asks when they were born', () => {
    const asked = (isForChildren: boolean) => {
      const content = aContent({ isForChildren })
      content.questions[0]!.text = inAllLocales('Minä vuonna olet syntynyt?')
      const decision = decidePublication(aConsultation(now, { content }), ['fi', 'sv'])
      return decision.ok ? [] : decision.details?.questions
    }
    expect(asked(true)).toEqual([{ at: '0.text', code: 'asks-birth' }])
    expect(asked(false)).toEqual([])
  })

  it('tells all obstacles at once', () => {
    const decision = decidePublication(
      aConsultation(now, { channels: ['web'], summaryDueOn: '2020-01-01', content: aContent({ canChange: [], keptFor: { fi: 'viisi vuotta' } }) }),
      ['fi', 'sv'],
    )
    expect(decision).toEqual({
      ok: false,
      code: 'not-ready',
      details: {
        schedule: ['summary-before-closing'],
        channels: ['too-few-channels', 'no-channel-without-internet'],
        parts: ['what-can-change'],
        texts: [{ path: 'keptFor', locales: ['sv'] }],
        questions: [],
      },
    })
  })
})
