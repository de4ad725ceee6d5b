import { expect, it } from 'vitest'
import { testDatabase, workFor } from '../../../tests/support/database'
import { demoOutbox, keepInOutbox, keepOfStory, READERS_ORIGIN } from './demo-outbox.server'
import { openMail } from './mail.server'

const { db } = await testDatabase()
const now = new Date('2026-11-22T10:00:00.000Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const { scope } = workFor({ db })
const other = workFor({ db }, { countyId: 'toinen' }).scope
const origin = 'http://127.0.0.1:4321'
const letter = (subject: string) => ({ to: 'aino@jarvirannikko.example', subject, text: 'Hei!', locale: 'fi' })

it('keeps letters of one county for a day, the newest first, whoever wrote them', async () => {
  await keepInOutbox(db, scope, letter('1'), now)
  await keepInOutbox(db, scope, letter('2'), later(1))
  await keepInOutbox(db, other, letter('3'), later(1))
  expect((await demoOutbox(db, scope, later(1), origin)).map(({ subject }) => subject)).toEqual(['2', '1'])
  expect((await demoOutbox(db, scope, later(24.5), origin)).map(({ subject }) => subject)).toEqual(['2'])
  await keepInOutbox(db, scope, letter('4'), later(26))
  expect(await db.demoLetter.count()).toBe(1)
})

it('is where mail goes in the demonstration, even when there is a mail server', async () => {
  await openMail({ smtpUrl: 'smtp://127.0.0.1:9', mailFrom: 'a@b.example', isDemo: true }, db)(scope)(letter('5'))
  expect((await demoOutbox(db, scope, new Date(), origin)).map(({ subject }) => subject)).toEqual(['5'])
})

it('keeps the letters of the story as long as the demonstration, behind the others, with the address it is read under', async () => {
  await db.demoLetter.deleteMany()
  await keepOfStory(db, scope, { ...letter('code'), text: `Hei: ${READERS_ORIGIN}/fi/answers` }, later(-24 * 60))
  await keepInOutbox(db, scope, letter('6'), now)
  const shown = await demoOutbox(db, scope, later(1), origin)
  expect(shown.map(({ subject, isOfStory }) => [subject, isOfStory])).toEqual([['6', false], ['code', true]])
  expect(shown[1]!.text).toBe('Hei: http://127.0.0.1:4321/fi/answers')
  expect((await demoOutbox(db, scope, later(9999), origin)).map(({ subject }) => subject)).toEqual(['code'])
})
