import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { invitePerson } from '~/identity/commands/invite-person.server'
import { testDatabase } from '../../tests/support/database'
import { recordAnnouncement } from './commands/record-announcement.server'
import { withdrawAnnouncement } from './commands/withdraw-announcement.server'
import { announcementLog, announcementsOf } from './queries/announcements.server'
import { publishingIn } from './testing/published'

const database = await testDatabase()
const { now, today, work, aCounty, published } = publishingIn(database)

beforeAll(async () => {
  await aCounty('jarvirannikko')
  await aCounty('toinen')
})

describe('where a matter was announced', () => {
  const entry = { medium: 'newspaper' as const, place: 'Järviseudun Sanomat', announcedOn: today, languages: ['fi' as const] }

  it('is noted once, however often it is sent, and by those who may', async () => {
    const consultationId = await published({ slug: 'kerrottu' })
    const invited = await invitePerson(work(), { email: 'moderaattori@example.fi', displayName: 'Moderaattori', locale: 'fi', roles: ['moderator'] })
    const moderator = work({ actor: { kind: 'person', personId: invited.ok ? invited.value.personId : '' } })
    await expect(recordAnnouncement(moderator, { consultationId, ...entry })).rejects.toMatchObject({ status: 403 })
    expect(await recordAnnouncement(work(), { consultationId, ...entry, place: '131052-308T' })).toMatchObject({ ok: false, details: [{ field: 'place', key: 'identity-code' }] })
    expect(await recordAnnouncement(work(), { consultationId: randomUUID(), ...entry })).toMatchObject({ ok: false, code: 'not-there' })
    const sent = await Promise.all([1, 2, 3].map(async () => await recordAnnouncement(work(), { consultationId, ...entry })))
    expect(sent.every(({ ok }) => ok)).toBe(true)
    expect(await announcementsOf(work(), consultationId)).toMatchObject([entry])
    const entries = await database.db.auditEntry.findMany({ where: { action: 'consultations.announcement-recorded', subjectId: consultationId } })
    expect(entries).toHaveLength(1)
    expect(JSON.stringify(entries)).not.toContain('Sanomat')
  })

  it('is withdrawn from everybody’s sight and stays in the log, until it is noted again', async () => {
    const consultationId = await published({ slug: 'kerrottu-vaarin' })
    await recordAnnouncement(work(), { consultationId, ...entry })
    const [kept] = await announcementsOf(work(), consultationId)
    const withdrawal = { consultationId, announcementId: kept!.id }
    expect(await withdrawAnnouncement(work({ countyId: 'toinen' }), withdrawal)).toMatchObject({ ok: false })
    expect(await withdrawAnnouncement(work(), { ...withdrawal, announcementId: 'none' })).toMatchObject({ ok: false })
    expect(await withdrawAnnouncement(work(), withdrawal)).toMatchObject({ ok: true })
    expect(await withdrawAnnouncement(work(), withdrawal)).toMatchObject({ ok: false, code: 'not-there' })
    expect(await announcementsOf(work(), consultationId)).toEqual([])
    expect(await announcementLog(work(), consultationId)).toMatchObject([{ ...entry, withdrawnAt: now }])
    const later = new Date(now.getTime() + 3_600_000)
    await recordAnnouncement(work({ now: later }), { consultationId, ...entry, languages: ['fi', 'sv'] })
    const [again] = await announcementsOf(work(), consultationId)
    expect(again).toMatchObject({ languages: ['fi', 'sv'] })
    expect(again!.id).not.toBe(kept!.id)
    const log = await announcementLog(work(), consultationId)
    expect(log).toHaveLength(2)
    expect(log).toEqual(expect.arrayContaining([
      expect.objectContaining({ id: kept!.id, languages: ['fi'], recordedAt: now, withdrawnAt: now }),
      expect.objectContaining({ id: again!.id, languages: ['fi', 'sv'], recordedAt: later, withdrawnAt: null }),
    ]))
  })

  it('is never rewritten: other languages are another entry, and the log keeps both with their codes', async () => {
    const consultationId = await published({ slug: 'kerrottu-kahdesti' })
    const later = new Date(now.getTime() + 3_600_000)
    await recordAnnouncement(work(), { consultationId, ...entry })
    await recordAnnouncement(work({ now: later }), { consultationId, ...entry, languages: ['fi', 'fse'] })
    await recordAnnouncement(work({ now: later }), { consultationId, ...entry, languages: ['fi', 'fse'] })
    expect(await announcementsOf(work(), consultationId)).toMatchObject([{ languages: ['fi', 'fse'] }])
    const log = await announcementLog(work(), consultationId)
    expect(log.map(({ languages, recordedAt, withdrawnAt }) => ({ languages, recordedAt, withdrawnAt })).sort((one, other) => one.recordedAt.getTime() - other.recordedAt.getTime())).toEqual([
      { languages: ['fi'], recordedAt: now, withdrawnAt: later }, { languages: ['fi', 'fse'], recordedAt: later, withdrawnAt: null },
    ])
    const entries = await database.db.auditEntry.findMany({ where: { subjectId: consultationId, action: { startsWith: 'consultations.announcement' } }, orderBy: { at: 'asc' } })
    expect(entries.filter(({ action }) => action.endsWith('recorded')).map(({ details }) => (details as { languages: string[] }).languages)).toEqual([['fi'], ['fi', 'fse']])
    expect(entries.filter(({ action }) => action.endsWith('withdrawn'))).toHaveLength(1)
  })
})
