import { randomUUID } from 'node:crypto'
import type { Database } from '~/platform/db/database.server'
import type { AnswerValues } from '~/questions/contract'
import type { StatementContent } from '~/statements/contract'

/** The county of the tests: bilingual, groups under five hidden. */
export async function aCounty(db: Database, countyId = 'jarvirannikko', parts: { requiredLocales?: string[]; smallGroupThreshold?: number } = {}): Promise<string> {
  await db.county.create({
    data: {
      id: countyId, code: '99', legalProfile: 'county', name: { fi: 'Järvirannikon hyvinvointialue', sv: 'Insjökustens välfärdsområde' }, originalLocale: 'fi',
      requiredLocales: parts.requiredLocales ?? ['fi', 'sv'], offeredLocales: ['fi', 'fi-simple', 'sv', 'sv-simple', 'en', 'en-simple'],
      smallGroupThreshold: parts.smallGroupThreshold ?? 5, settings: {}, validFrom: new Date('2026-01-01'),
    },
  })
  return countyId
}

const asked = (id: string) => ({ id, type: 'long-text', visibility: 'public-after-review' })

/** A consultation's row, closed a while ago; its ten questions ask for own words that may be shown after a check. */
export async function aConsultationRow(db: Database, parts: { countyId?: string; slug?: string; closesAt?: Date; content?: object; questions?: readonly object[] } = {}): Promise<string> {
  const id = randomUUID()
  const countyId = parts.countyId ?? 'jarvirannikko'
  const questions = parts.questions ?? Array.from({ length: 10 }, (_, index) => asked(`q${index + 1}`))
  await db.consultation.create({
    data: {
      countyId, id, slug: parts.slug ?? `asia-${id.slice(0, 8)}`, kind: 'survey', caseNumber: 'JRHVA/1/2026', originalLocale: 'fi', theme: 'services',
      municipalities: [], channels: ['web', 'paper'], opensAt: new Date('2026-09-01T06:00:00Z'), closesAt: parts.closesAt ?? new Date('2026-10-01T20:59:59Z'),
      summaryDueOn: new Date('2026-11-01'), decisionOn: new Date('2026-12-01'), publishedAt: new Date('2026-08-31T06:00:00Z'), currentVersion: 1, searchText: '',
    },
  })
  await db.consultationVersion.create({ data: { countyId, consultationId: id, number: 1, publishedAt: new Date('2026-08-31T06:00:00Z'), content: { ...parts.content, questions } } })
  return id
}

/** A response that has been sent, with its answers. */
export async function aResponse(db: Database, consultationId: string, parts: { countyId?: string; answers?: AnswerValues; locale?: string; channel?: string; municipality?: string | null; receivedAt?: Date } = {}): Promise<string> {
  const id = randomUUID()
  const countyId = parts.countyId ?? 'jarvirannikko'
  await db.response.create({
    data: {
      countyId, id, consultationId, versionNumber: 1, draftId: randomUUID(), codeDigest: Buffer.from(`code ${id}`), readCodeDigest: Buffer.from(`read ${id}`),
      locale: parts.locale ?? 'fi', channel: parts.channel ?? 'web', municipality: parts.municipality === undefined ? 'lehtovaara' : parts.municipality, receivedAt: parts.receivedAt ?? new Date('2026-09-02T07:14:00Z'),
      answers: { create: Object.entries(parts.answers ?? {}).map(([questionId, value]) => ({ questionId, consultationId, value })) },
    },
  })
  return id
}

/** A statement that has arrived. */
export async function aStatementRow(db: Database, consultationId: string, parts: { content?: Partial<StatementContent>; isTextReleased?: boolean; submittedAt?: Date } = {}): Promise<string> {
  const id = randomUUID()
  const content = parts.content ?? { summary: { fi: 'Muistisairaat tarvitsevat tutun hoitajan.' }, hearings: [{ method: 'member-survey', startedOn: '2026-09-03', endedOn: '2026-09-10', heardCount: 40 }], reach: { atLeast: 30, atMost: 40, best: 35 } }
  await db.statement.create({
    data: {
      countyId: 'jarvirannikko', id, consultationId, associationId: randomUUID(), originalLocale: 'fi', state: 'submitted', content: content, createdBy: randomUUID(),
      createdAt: new Date('2026-09-02T07:14:00Z'), updatedAt: new Date('2026-09-02T07:14:00Z'), submittedAt: parts.submittedAt ?? new Date('2026-09-20T07:14:00Z'), textState: parts.isTextReleased ? 'released' : 'waiting',
    },
  })
  return id
}
