import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startMailServer, type MailServer } from '../../../tests/support/mail-server'
import { scopeOf } from '~/kernel/county-scope'
import { openMail } from './mail.server'

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
})
afterAll(async () => await server.stop())
beforeEach(() => {
  server.letters.length = 0
  server.refuseNext(0)
})

const letter = { to: 'marja@yhdistys.example', subject: 'Kirjautumislinkki – Järvirannikon hyvinvointialue 🗣', text: 'Hei!\n\nÄlä vastaa tähän viestiin.', locale: 'fi' }
// Nothing of this touches the database.
const sender = (smtpUrl: string) => openMail({ smtpUrl, mailFrom: 'Järvirannikko <kuultu@jarvirannikko.example>', isDemo: false }, null as never)(scopeOf('jarvirannikko'))
const mail = () => sender(server.url)

describe('a letter sent by SMTP', () => {
  it('says who sends it, to whom, and about what, in letters of every alphabet', async () => {
    await mail()(letter)
    expect(server.letters).toHaveLength(1)
    expect(server.letters[0]).toMatchObject({
      from: { name: 'Järvirannikko', address: 'kuultu@jarvirannikko.example' },
      to: [{ address: 'marja@yhdistys.example' }],
      recipients: ['marja@yhdistys.example'],
      subject: letter.subject,
    })
    expect(server.letters[0]!.text?.trim().replaceAll('\r\n', '\n')).toBe(letter.text)
  })

  it.each(['sv-simple', 'en'])('tells its language, so that it is read out right: %s', async (locale) => {
    await mail()({ ...letter, locale })
    const headers = server.letters[0]!.headers
    expect(headers.find(({ key }) => key === 'content-language')?.value).toBe(locale)
    expect(headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
  })

  it('carries plain text beside its HTML', async () => {
    await mail()({ ...letter, html: '<p lang="fi">Hei!</p>' })
    expect(server.letters[0]!.html).toContain('<p lang="fi">Hei!</p>')
    expect(server.letters[0]!.text).toContain('Älä vastaa')
  })

  it('is told to be unsent when the server refuses it or is not there', async () => {
    server.refuseNext(1)
    const refused = await mail()(letter).catch((error: unknown) => error as Error)
    expect(refused).toMatchObject({ name: 'MailError', message: 'The letter was not taken: EENVELOPE 451' })
    expect(JSON.stringify([refused, (refused as Error).stack])).not.toContain('marja')
    expect(server.letters).toEqual([])
    await mail()(letter)
    expect(server.letters).toHaveLength(1)
    await expect(sender('smtp://127.0.0.1:9')(letter)).rejects.toThrow()
  })

  it('takes no other recipient or header out of what is written in it', async () => {
    await mail()({ ...letter, subject: 'Hei\r\nBcc: kaikki@muut.example' })
    expect(server.letters[0]!.recipients).toEqual(['marja@yhdistys.example'])
    expect(server.letters[0]!.headers.some(({ key }) => key === 'bcc')).toBe(false)
  })
})
