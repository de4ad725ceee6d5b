import { dayOf } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import { workFor, type TestDatabase, type WorkParts } from '../../../tests/support/database'
import { publishConsultation, type ConsultationToPublish } from '../commands/publish-consultation.server'
import { aConsultation } from './builders'

/** The day of a test file, its counties, and what is published in them on that day. */
export function publishingIn(database: TestDatabase) {
  const now = new Date('2027-01-20T10:00:00Z')
  const today = dayOf(now)
  const work = (parts: WorkParts = {}) => workFor(database, { now, ...parts })

  async function aCounty(id: string): Promise<void> {
    await database.db.county.create({
      data: { id, code: '99', legalProfile: 'county', name: {}, originalLocale: 'fi', requiredLocales: ['fi', 'sv'], offeredLocales: ['fi', 'sv'], settings: {}, validFrom: new Date('2023-01-01') },
    })
  }

  async function published(changes: Partial<ConsultationToPublish>, by: Work = work()): Promise<string> {
    const result = await publishConsultation(by, aConsultation(now, changes))
    if (!result.ok) throw new Error(JSON.stringify(result))
    return result.value.consultationId
  }

  return { now, today, work, aCounty, published }
}
