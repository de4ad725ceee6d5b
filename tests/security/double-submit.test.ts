import { describe, expect, test } from 'vitest'
import { addresses } from '~/kernel/addresses'
import { productOrigin } from '../support/open-browser'

const origin = productOrigin()
const send = async (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  await fetch(`${origin}${path}`, { method: 'POST', redirect: 'manual', headers: { origin, 'content-type': 'application/x-www-form-urlencoded', ...headers }, body: new URLSearchParams(form) })

async function aDraft(): Promise<string> {
  const started = await send(addresses.answerStart('fi', 'lahipalvelut'), { intent: 'all' })
  return /\/answer\/([^/]+)\//.exec(started.headers.get('location') ?? '')![1]!
}

/** The same text with another letter at a place. The last letter would not do: some of its bits count for nothing. */
const otherLetter = (text: string, at: number) => `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`

const cookiesOf = (answer: Response) => answer.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ')

const codeOn = async (draft: string) => {
  const html = await (await fetch(`${origin}${addresses.answerReceipt('fi', 'lahipalvelut', draft)}`)).text()
  return /((?:[0-9A-Z]{4,}[ -]+){3,}[0-9A-Z]{4,})/.exec(html.replace(/<[^>]+>/g, ' '))?.[1]?.replace(/\s+/g, ' ') ?? ''
}

describe('sent many times at once', () => {
  test('one answer comes of one draft, and everybody is led to its receipt', async () => {
    const draft = await aDraft()
    const path = addresses.answerAll('fi', 'lahipalvelut', draft)
    const answers = await Promise.all(Array.from({ length: 20 }, async (_, n) => await send(path, { q1: 'lehtovaara', q7: `Sama vastaus ${n % 2}`, version: '1', revision: '0', intent: 'send' })))
    for (const answer of answers) {
      expect([303, 409]).toContain(answer.status)
      if (answer.status === 303) expect(answer.headers.get('location')).toContain('/receipt')
    }
    expect(answers.some(({ status }) => status === 303)).toBe(true)
    const codes = new Set(await Promise.all(Array.from({ length: 3 }, async () => await codeOn(draft))))
    expect(codes.size).toBe(1)
    expect([...codes][0]).not.toBe('')
  })

  test('Enter in a field, which presses no button of the form, sends nothing for good', async () => {
    const draft = await aDraft()
    const answer = await send(addresses.answerAll('fi', 'lahipalvelut', draft), { q1: 'kuusniemi', q7: 'Vielä kesken', version: '1' })
    expect(answer.headers.get('location')).toContain('/check')
  })

  test('a form sent once more is given its own words back, and nothing of what was sent before', async () => {
    const draft = await aDraft()
    await send(addresses.answerAll('fi', 'lahipalvelut', draft), { q1: 'kuusniemi', q7: 'Ensimmäisen oma asia', version: '1', revision: '0', intent: 'send' })
    const answer = await send(addresses.answerAll('fi', 'lahipalvelut', draft), { q1: 'lehtovaara', q9: '25', version: '1', revision: '0', intent: 'send' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).not.toContain('Ensimmäisen oma asia')
  })

  test('a replayed form of an answer that was withdrawn brings nothing back', async () => {
    const draft = await aDraft()
    const form = { q1: 'kuusniemi', q7: 'Perun tämän', version: '1', revision: '0', intent: 'send' }
    await send(addresses.answerAll('fi', 'lahipalvelut', draft), form)
    const found = await send(addresses.findAnswer('fi'), { code: await codeOn(draft) })
    const cookie = cookiesOf(found)
    const answer_id = /name="answer_id" value="([^"]+)"/.exec(await (await fetch(`${origin}${addresses.ownAnswerWithdraw('fi')}`, { headers: { cookie } })).text())![1]!
    await Promise.all(Array.from({ length: 5 }, async () => await send(addresses.ownAnswerWithdraw('fi'), { intent: 'withdraw', answer_id }, { cookie })))
    await send(addresses.answerAll('fi', 'lahipalvelut', draft), form)
    const page = await (await fetch(`${origin}${addresses.ownAnswer('fi')}`, { headers: { cookie } })).text()
    expect(page).toContain('peruutettu')
    expect(page).not.toContain('Perun tämän')
  })

  test('the same changes to an answer are saved once, and every press is told so; other changes from the same form are not', async () => {
    const draft = await aDraft()
    await send(addresses.answerAll('fi', 'lahipalvelut', draft), { q1: 'kuusniemi', q7: 'Ensin näin', version: '1', revision: '0', intent: 'send' })
    const cookie = cookiesOf(await send(addresses.findAnswer('fi'), { code: await codeOn(draft) }))
    const revisionNow = async () => /name="revision" value="(\d+)"/.exec(await (await fetch(`${origin}${addresses.ownAnswerEdit('fi')}`, { headers: { cookie } })).text())![1]!
    const revision = await revisionNow()
    const form = { q1: 'kuusniemi', q7: 'Sitten näin', version: '1', revision, intent: 'save' }
    const presses = await Promise.all(Array.from({ length: 5 }, async () => await send(addresses.ownAnswerEdit('fi'), form, { cookie })))
    expect(presses.map((press) => [press.status, press.headers.get('location')])).toEqual(presses.map(() => [303, addresses.ownAnswerSaved('fi')]))
    expect(Number(await revisionNow())).toBe(Number(revision) + 1)
    expect((await send(addresses.ownAnswerEdit('fi'), { ...form, q7: 'Vielä toisin' }, { cookie })).status).toBe(409)
  })
})

describe('tokens that were tampered with', () => {
  test('lead nowhere: a draft, a code, a cookie of a found answer, a session', async () => {
    const draft = await aDraft()
    const other = `${draft.slice(0, -1)}${draft.endsWith('A') ? 'B' : 'A'}`
    expect((await fetch(`${origin}${addresses.answerAll('fi', 'lahipalvelut', other)}`)).status).toBe(404)
    await send(addresses.answerAll('fi', 'lahipalvelut', draft), { q1: 'lehtovaara', version: '1', revision: '0', intent: 'send' })
    const code = await codeOn(draft)
    const found = await send(addresses.findAnswer('fi'), { code })
    const [name, value] = found.headers.getSetCookie()[0]!.split(';')[0]!.split('=') as [string, string]
    for (const bad of [otherLetter(value, 20), otherLetter(value, value.length - 5), value.slice(1), '', 'a.b.c', value.split('').reverse().join('')]) {
      const page = await fetch(`${origin}${addresses.ownAnswer('fi')}`, { redirect: 'manual', headers: { cookie: `${name}=${bad}` } })
      expect(page.status).toBe(303)
    }
    const wrong = code.replace(/[A-Z]/, (letter) => (letter === 'X' ? 'Z' : 'X'))
    expect((await send(addresses.findAnswer('fi'), { code: wrong })).status).toBe(422)
    const desk = await fetch(`${origin}${addresses.official('fi')}`, { redirect: 'manual', headers: { cookie: `session=${'A'.repeat(43)}` } })
    expect(desk.status).toBe(303)
  })
})
