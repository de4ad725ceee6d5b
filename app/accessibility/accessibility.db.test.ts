import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { invitePerson } from '~/identity/commands/invite-person.server'
import { LOCALES } from '~/kernel/locales'
import { dataKeysOf } from '~/platform/crypto/data-keys.server'
import { testDatabase, workFor } from '../../tests/support/database'
import { deleteRemarks } from './commands/delete-remarks.server'
import { forgetRemarkAddress } from './commands/forget-remark-address.server'
import { keepDefect } from './commands/keep-defect.server'
import { replyToRemark } from './commands/reply-to-remark.server'
import { sealOldAddresses } from './commands/seal-old-addresses.server'
import { sendRemark } from './commands/send-remark.server'
import { stateFirstDefect } from './commands/state-first-defect.server'
import { firstDefect } from './documents/first-defect'
import { remind } from './jobs/remind.server'
import { sendReply } from './jobs/send-reply.server'
import { defectList, defectsChangedOn, openDefects } from './queries/defects.server'
import { remarksDue } from './queries/remarks-due.server'
import { remarkQueue } from './queries/remarks.server'

const database = await testDatabase()
const keys = dataKeysOf({ secret: 'a secret of the tests that is long enough' })
const now = new Date('2026-12-20T10:00:00Z')
const day = 86_400_000
const after = (days: number) => workFor(database, { now: new Date(now.getTime() + days * day) })
let official: string

beforeAll(async () => {
  const invited = await invitePerson(after(0), { email: 'aino@example.fi', displayName: 'Aino', locale: 'fi', roles: ['coordinator', 'author'] })
  if (!invited.ok) throw new Error(invited.code)
  official = invited.value.personId
})

const as = (personId: string, days = 0) => ({ ...after(days), actor: { kind: 'person' as const, personId } })
const jobs = async (event: string) => (await database.pool.query<{ payload: { remarkId: string; day: number }; run_at: Date }>('SELECT p.payload, j.run_at FROM graphile_worker.jobs j JOIN graphile_worker._private_jobs p ON p.id = j.id WHERE j.task_identifier = $1 ORDER BY j.run_at', [event])).rows

async function aRemark(email: string | null = null): Promise<string> {
  const sent = await sendRemark(after(0), { formId: randomUUID(), text: 'Näppäimistöllä ei pääse valikkoon.', page: '/fi', address: email === null ? null : { email, keys }, locale: 'fi' })
  if (!sent.ok) throw new Error(sent.code)
  return sent.value.remarkId
}

const addressOf = async (id: string) => await database.db.accessibilityRemark.findFirstOrThrow({ where: { id }, select: { email: true, emailSealed: true } })
const addressesInTable = async () => JSON.stringify((await database.pool.query('SELECT r::text AS row FROM accessibility_remark r')).rows)

test('a remark waits for fourteen days, with a reminder on days 7, 12 and 14 until there is a reply', async () => {
  const remarkId = await aRemark()
  const letters: string[] = []
  const sender = { locale: 'fi' as const, county: 'Järvirannikko', contact: 'apua@example.fi', publicOrigin: 'https://kuultu.example', mail: async ({ to, subject, text }: { to: string; subject: string; text: string }) => void letters.push(`${to} ${subject} ${text}`) }
  expect((await jobs('accessibility.remark-due')).filter((job) => job.payload.remarkId === remarkId).map((job) => job.run_at.toISOString())).toEqual(['2026-12-27T06:00:00.000Z'])
  await remind(after(7), sender, { remarkId, day: 7 })
  await remind(after(12), sender, { remarkId, day: 12 })
  expect((await jobs('accessibility.remark-due')).filter((job) => job.payload.remarkId === remarkId).map((job) => job.payload.day)).toEqual([7, 12, 14])
  expect(letters).toHaveLength(2)
  expect(letters[0]).toContain(`/fi/official/accessibility/remarks/${remarkId}`)
  expect(letters.join()).not.toContain('Näppäimistöllä')
  expect((await remarkQueue(after(15))).open.find((each) => each.id === remarkId)).toMatchObject({ dueOn: '2027-01-03', standing: { isLate: true, days: 1 } })
  expect(await replyToRemark(as(official, 13), { remarkId, text: 'Korjaamme valikon.' })).toMatchObject({ ok: true })
  await remind(after(14), sender, { remarkId, day: 14 })
  expect(letters).toHaveLength(2)
})

test('a form sent several times is one remark with one clock; other words from it are another', async () => {
  const form = { formId: randomUUID(), text: 'Painike ei reagoi välilyöntiin.', page: '/fi', address: { email: 'maija@example.fi', keys }, locale: 'fi' as const }
  const sent = await Promise.all([1, 2, 3].map(async () => await sendRemark(after(0), form)))
  expect(new Set(sent.map((each) => each.ok && each.value.remarkId))).toEqual(new Set([form.formId]))
  expect(await database.db.accessibilityRemark.count({ where: { text: form.text } })).toBe(1)
  expect(await database.db.auditEntry.count({ where: { action: 'accessibility.remark-sent', subjectId: form.formId } })).toBe(1)
  expect((await jobs('accessibility.remark-due')).filter((job) => job.payload.remarkId === form.formId)).toHaveLength(1)
  const corrected = await sendRemark(after(0), { ...form, text: 'Painike ei reagoi rivinvaihtoon.' })
  expect(corrected.ok && corrected.value.remarkId).not.toBe(form.formId)
  expect((await remarkQueue(after(0))).open.map(({ text }) => text)).toEqual(expect.arrayContaining([form.text, 'Painike ei reagoi rivinvaihtoon.']))
})

test('a reply is given once, mailed once, and the address is forgotten', async () => {
  const remarkId = await aRemark('matti@example.fi')
  expect(await replyToRemark(as(official), { remarkId, text: 'Kiitos, korjasimme tämän.' })).toMatchObject({ ok: true })
  expect(await replyToRemark(as(official), { remarkId, text: 'Kiitos, korjasimme tämän.' })).toMatchObject({ ok: true })
  expect(await database.db.auditEntry.count({ where: { action: 'accessibility.remark-replied', subjectId: remarkId } })).toBe(1)
  expect(await replyToRemark(as(official), { remarkId, text: 'Toinen vastaus' })).toMatchObject({ ok: false, code: 'already-replied' })
  expect(await addressesInTable()).not.toContain('matti')
  const letters: string[] = []
  const from = { county: () => 'Järvirannikko', contact: 'apua@example.fi', keys, mail: async ({ to, text }: { to: string; text: string }) => void letters.push(`${to}\n${text}`) }
  await sendReply(after(0), from, { remarkId })
  await sendReply(after(0), from, { remarkId })
  expect(letters).toHaveLength(1)
  expect(letters[0]).toMatch(/^matti@example\.fi\n[^]*Kiitos, korjasimme tämän\./)
  expect(await addressOf(remarkId)).toEqual({ email: null, emailSealed: null })
})

test('addresses from before sealing, or under an old key, are sealed at the next start; forgotten ones stay forgotten', async () => {
  await database.db.accessibilityRemark.updateMany({ data: { email: null, emailSealed: null } })
  const [old, replied] = [await aRemark('ennen@example.fi'), await aRemark('unohdettu@example.fi')]
  await database.db.accessibilityRemark.update({ where: { countyId_id: { countyId: 'jarvirannikko', id: old } }, data: { email: 'ennen@example.fi', emailSealed: null } })
  await forgetRemarkAddress(after(0), { remarkId: replied })
  expect(await sealOldAddresses(after(0), { keys })).toEqual({ sealed: 1, closed: 0 })
  expect(await addressesInTable()).not.toContain('ennen')
  const rotated = dataKeysOf({ secret: 'a secret of the tests that is long enough', dataKey: 'a key of its own, at-least-so-many-letters' })
  expect(await sealOldAddresses(after(0), { keys: dataKeysOf({ secret: 'nobody knows this one, and it is long enough' }) })).toEqual({ sealed: 0, closed: 1 })
  expect(await sealOldAddresses(after(0), { keys: rotated })).toEqual({ sealed: 1, closed: 0 })
  expect(await addressOf(replied)).toEqual({ email: null, emailSealed: null })
  await replyToRemark(as(official), { remarkId: old, text: 'Kiitos.' })
  const letters: string[] = []
  await sendReply(after(0), { county: () => 'Järvirannikko', contact: 'apua@example.fi', keys: rotated, mail: async ({ to }) => void letters.push(to) }, { remarkId: old })
  expect(letters).toEqual(['ennen@example.fi'])
})

test('who may not reply cannot, and nobody is named beside a remark', async () => {
  const remarkId = await aRemark()
  const stranger = await invitePerson(after(0), { email: 'kalle@example.fi', displayName: 'Kalle', locale: 'fi', roles: ['representative'] })
  await expect(replyToRemark(as(stranger.ok ? stranger.value.personId : ''), { remarkId, text: 'Ei' })).rejects.toMatchObject({ status: 403 })
  await sendRemark(as(official), { formId: randomUUID(), text: 'Oma havainto', page: null, address: null, locale: 'fi' })
  const { rows } = await database.pool.query<{ actor_kind: string; actor_id: string | null }>(`SELECT actor_kind, actor_id FROM audit_entry WHERE action = 'accessibility.remark-sent'`)
  expect(rows.every((row) => row.actor_kind === 'resident' && row.actor_id === null)).toBe(true)
})

test('an identity code is refused and kept nowhere', async () => {
  expect(await sendRemark(after(0), { formId: randomUUID(), text: 'Olen 131052-308T', page: null, address: null, locale: 'fi' })).toMatchObject({ code: 'identity-code' })
  expect((await database.pool.query(`SELECT 1 FROM accessibility_remark WHERE text LIKE '%131052%'`)).rows).toEqual([])
})

test('a defect stands in the list once however often its form is sent, and leaves it when it is mended', async () => {
  const id = '7c1e4f6e-0b1f-4a57-9a62-3f6d1b6f2a11'
  const defect = { id, revision: 0, originalLocale: 'fi' as const, required: ['fi', 'sv'] as const, what: { fi: 'Kartta', sv: 'Kartan' }, why: {}, instead: {}, requirements: ['1.1.1'], mendBy: '2027-03-31', mendedOn: null }
  expect(await keepDefect(as(official), { ...defect, what: { fi: 'Kartta' } })).toMatchObject({ code: 'incomplete', details: [{ field: 'what', locale: 'sv', problem: 'required' }] })
  expect(await keepDefect(as(official), defect)).toMatchObject({ ok: true })
  expect(await keepDefect(as(official), defect)).toMatchObject({ ok: true })
  expect(await keepDefect(as(official), { ...defect, what: { fi: 'Muu', sv: 'Annat' } })).toMatchObject({ code: 'changed-meanwhile' })
  expect((await defectList(after(0))).open.filter((each) => each.id === id)).toMatchObject([{ requirements: ['1.1.1'] }])
  expect(await keepDefect(as(official), { ...defect, revision: 1, mendedOn: '2026-12-20' })).toMatchObject({ ok: true })
  expect((await defectList(after(0))).open.filter((each) => each.id === id)).toHaveLength(0)
  expect((await defectList(after(0))).mended.filter((each) => each.id === id)).toHaveLength(1)
  // Putting its words right later does not change the day on which it was mended.
  expect(await keepDefect(as(official), { ...defect, revision: 2, what: { fi: 'Kartta ei suurene', sv: 'Kartan blir inte större' }, mendedOn: '2026-12-25' })).toMatchObject({ ok: true })
  expect((await defectList(after(0))).mended.find((each) => each.id === id)).toMatchObject({ mendedOn: '2026-12-20' })
})

test.each((['why', 'instead'] as const).flatMap((field) => ([
  ['an identity code', { fi: 'Soita: 131052-308T', sv: 'Ring.' }, { locale: 'fi', problem: 'identity-code' }],
  ['an identity code in another language', { fi: 'Soita.', sv: 'Ring.', en: '131052-308T' }, { locale: 'en', problem: 'identity-code' }],
  ['more than fits', { fi: 'a'.repeat(10_001), sv: 'Ring.' }, { locale: 'fi', problem: 'too-long' }],
  ['only one of two required languages', { fi: 'Soita.' }, { locale: 'sv', problem: 'required' }],
] as [string, Record<string, string>, { locale: string; problem: string }][]).map((each) => [field, ...each] as const)))('%s of a defect is not kept with %s', async (field, _what, told, wrong) => {
  const id = randomUUID()
  const defect = { id, revision: 0, originalLocale: 'fi' as const, required: ['fi', 'sv'] as const, what: { fi: 'Kartta', sv: 'Kartan' }, why: {}, instead: {}, requirements: [], mendBy: null, mendedOn: null }
  expect(await keepDefect(as(official), { ...defect, [field]: told })).toMatchObject({ code: 'incomplete', details: [{ field, ...wrong }] })
  expect((await defectList(after(0))).open.filter((each) => each.id === id)).toEqual([])
})

test('the first defect of a county is stated once, by the product alone, and is mended like any other', async () => {
  const countyId = 'pohjanmaa'
  const system = workFor(database, { countyId, now })
  const stated = async () => await defectList(system)
  expect(await defectsChangedOn(system)).toBeNull()
  await expect(stateFirstDefect({ ...system, actor: { kind: 'resident' } }, { originalLocale: 'sv', what: firstDefect() })).rejects.toMatchObject({ status: 403 })
  await Promise.all([1, 2].map(async () => await stateFirstDefect(system, { originalLocale: 'sv', what: firstDefect() })))
  const [first, ...others] = (await stated()).open
  expect(others).toEqual([])
  expect(first).toMatchObject({ originalLocale: 'sv', foundOn: '2026-12-20' })
  expect(Object.keys(first!.what).sort()).toEqual([...LOCALES].sort())
  expect(await database.db.auditEntry.count({ where: { countyId, action: 'accessibility.defect-added' } })).toBe(1)
  const { foundOn: _found, ...kept } = first!
  const mended = { ...kept, required: ['fi', 'sv'] as const, what: { fi: 'Kokeiltu', sv: 'Testat' }, why: { fi: 'Oli kokeilematta', sv: 'Var inte testat' }, mendedOn: '2026-12-28' }
  expect(await keepDefect({ ...system, now: new Date(now.getTime() + 8 * day) }, mended)).toMatchObject({ ok: true })
  await stateFirstDefect(system, { originalLocale: 'sv', what: firstDefect() })
  expect(await stated()).toMatchObject({ open: [], mended: [{ why: { fi: 'Oli kokeilematta' }, what: { sv: 'Testat' } }] })
  expect(await defectsChangedOn(system)).toBe('2026-12-28')
  // What nobody sees changes no day.
  expect(await keepDefect({ ...system, now: new Date(now.getTime() + 12 * day) }, { ...mended, revision: 1, what: { fi: 'Kokeiltu!', sv: 'Testat!' } })).toMatchObject({ ok: true })
  expect(await defectsChangedOn(system)).toBe('2026-12-28')
  // Opened again, it was changed on that day, and not on the one when it had been found.
  expect(await keepDefect({ ...system, now: new Date(now.getTime() + 20 * day) }, { ...mended, revision: 2, mendedOn: null })).toMatchObject({ ok: true })
  expect(await defectsChangedOn(system)).toBe('2027-01-09')
})

test('an open defect is stated however many were found and mended before it', async () => {
  const found = { countyId: 'jarvirannikko', originalLocale: 'fi', what: { fi: 'x' }, instead: {}, changedOn: new Date('2026-01-01') }
  const mended = Array.from({ length: 501 }, () => ({ ...found, id: randomUUID(), foundOn: new Date('2020-01-01'), mendedOn: new Date('2020-02-01') }))
  const open = Array.from({ length: 501 }, () => ({ ...found, id: randomUUID(), foundOn: new Date('2026-12-01') }))
  await database.db.accessibilityDefect.createMany({ data: [...mended, ...open] })
  const stated = new Set((await openDefects(after(0))).map(({ id }) => id))
  expect(open.filter(({ id }) => !stated.has(id))).toEqual([])
  expect(mended.filter(({ id }) => stated.has(id))).toEqual([])
  expect((await defectList(after(0))).open).toHaveLength(stated.size)
  await database.db.accessibilityDefect.deleteMany({ where: { id: { in: [...mended, ...open].map(({ id }) => id) } } })
})

test('a remark that never gets a reply goes with its address when its time is over, counted from the day the reply was due', async () => {
  const unanswered = await aRemark('odottaja@example.fi')
  const answered = await aRemark('saaja@example.fi')
  await replyToRemark(as(official, 400), { remarkId: answered, text: 'Kiitos.' })
  const left = async () => (await database.db.accessibilityRemark.findMany({ where: { id: { in: [unanswered, answered] } } })).map(({ id }) => id)
  const before = (days: number) => new Date(now.getTime() + days * day)
  await deleteRemarks(after(0), { before: before(1), keptFor: 'P2Y' })
  expect((await left()).sort()).toEqual([answered, unanswered].sort())
  expect(await remarksDue(after(400), before(16))).toBeGreaterThan(0)
  await deleteRemarks(after(400), { before: before(16), keptFor: 'P2Y' })
  expect(await left()).toEqual([answered])
  await deleteRemarks(after(800), { before: before(401), keptFor: 'P2Y' })
  expect(await left()).toEqual([])
})
