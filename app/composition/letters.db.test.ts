import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testDatabase, workFor } from '../../tests/support/database'
import { startMailServer, type MailServer } from '../../tests/support/mail-server'
import { establishCounty } from '../counties/commands/establish-county.server'
import { aCounty } from '../counties/testing/a-county'
import { invitePerson } from '../identity/commands/invite-person.server'
import { requestSignInLink } from '../identity/commands/request-sign-in-link.server'
import { signIn } from '../identity/commands/sign-in.server'
import { IDENTITY_EVENTS } from '../identity/contract'
import { deriveSecrets } from '../platform/config/secrets.server'
import { readSettings } from '../platform/config/settings.server'
import { dataKeysOf } from '../platform/crypto/data-keys.server'
import { openJournalFile } from '../platform/files/journal-file.server'
import { openLog } from '../platform/log/log.server'
import { startWorker } from '../platform/jobs/worker.server'
import { openMail } from '../platform/mail/mail.server'
import { openCountySites } from './county-sites.server'
import { reactions } from './reactions.server'
import { openSignIn } from './sign-in.server'

const database = await testDatabase()
const now = new Date()
const folder = mkdtempSync(join(tmpdir(), 'kuultu-letters-'))
const work = workFor(database, { now })

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
  await establishCounty(work, aCounty())
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('a letter that the mail server refuses is written anew by the job, and nothing of it waits in the database', async () => {
  await invitePerson(work, { email: 'aino.laine@jarvirannikko.example', displayName: 'Aino Laine', locale: 'sv', roles: ['analyst'] })
  server.refuseNext(1)
  const asked = await requestSignInLink(work, { email: 'aino.laine@jarvirannikko.example', locale: 'sv' })

  const sites = openCountySites(database.db, { publicOrigin: 'https://kuultu.example', host: '127.0.0.1', port: 3000, isDemo: false })
  const mail = openMail({ smtpUrl: server.url, mailFrom: 'kuultu@jarvirannikko.example', isDemo: false }, database.db)
  const parts = { db: database.db, sites, mail, secrets: deriveSecrets('a secret of the letters'), dataKeys: dataKeysOf({ secret: 'a secret of the letters' }), signIn: openSignIn(readSettings({}), sites), journal: openJournalFile(folder, 'letters') }
  const worker = startWorker({ pool: database.pool, tasks: reactions(parts), log: openLog('silent'), pollInterval: 100 })
  const job = async () => (await database.pool.query('SELECT attempts, last_error, payload::text AS payload FROM graphile_worker._private_jobs')).rows[0]
  await vi.waitFor(async () => expect(await job()).toMatchObject({ attempts: 1, last_error: expect.any(String) }), 10_000)
  expect(JSON.stringify(await job())).not.toMatch(/aino|@|sign-in\//)
  expect(server.letters).toEqual([])

  await database.pool.query('UPDATE graphile_worker._private_jobs SET run_at = now()')
  await vi.waitFor(() => expect(server.letters).toHaveLength(1), 10_000)
  await worker.stop()
  sites.close()

  const [letter] = server.letters
  expect(letter).toMatchObject({ from: { address: 'kuultu@jarvirannikko.example' }, recipients: ['aino.laine@jarvirannikko.example'] })
  const token = /https:\/\/kuultu\.example\/sv\/sign-in\/([\w-]{43})/.exec(letter!.text!)![1]!
  expect(await signIn(work, { token, browser: { browserSecret: asked.ok ? asked.value.browserSecret : null }, isDirectoryRequired: false })).toMatchObject({ ok: true })
  expect(await job()).toBeUndefined()
})

test('where the directory is required, the first letter to an official says so too', async () => {
  const invited = await invitePerson(work, { email: 'bo.strand@jarvirannikko.example', displayName: 'Bo Strand', locale: 'en', roles: ['analyst'] })
  const personId = invited.ok ? invited.value.personId : ''
  const sites = openCountySites(database.db, { publicOrigin: 'https://kuultu.example', host: '127.0.0.1', port: 3000, isDemo: false })
  const texts: string[] = []
  const tasks = reactions({ db: database.db, sites, mail: () => async ({ text }: { text: string }) => void texts.push(text), signIn: { isDirectoryRequired: (countyId: string) => countyId === 'jarvirannikko' } } as never)
  await tasks[IDENTITY_EVENTS.rolesGranted]!({ countyId: 'jarvirannikko', personId, roles: ['analyst'], startsOn: '2026-11-22', endsOn: null }, { jobId: '1' } as never)
  sites.close()
  expect(texts).toEqual([expect.stringContaining('Sign in with your work account: https://kuultu.example/en/sign-in')])
})
