import { describe, expect, it } from 'vitest'
import { databaseErrorFacts, isDatabaseGone } from './database-errors.server'
import { openLog } from './log.server'
import { maskedPath } from './masked-path'

function written(log: (lines: ReturnType<typeof openLog>) => void): string {
  let text = ''
  log(openLog('info', { write: (line) => void (text += line) }))
  return text
}

// As adapter-pg and Prisma wrap a unique violation: the row's values stand in several places.
const wrapped = Object.assign(new Error('Unique constraint failed: Kalle Virtanen 0401234567'), {
  name: 'PrismaClientKnownRequestError',
  code: 'P2002',
  meta: { driverAdapterError: Object.assign(new Error('UniqueConstraintViolation'), { name: 'DriverAdapterError', cause: { originalCode: '23505', kind: 'UniqueConstraintViolation', constraint: 'person_email_key', originalMessage: 'Key (email)=(kalle@virtanen.example) already exists.' } }) },
})

describe('the log', () => {
  it('tells of a database error its code and constraint, never the words of the row', () => {
    const line = written((log) => log.error({ err: wrapped }, 'failed'))
    expect(JSON.parse(line).err).toEqual({ name: 'DatabaseError', sqlState: '23505', constraint: 'person_email_key', code: 'P2002' })
    expect(JSON.stringify({ ...JSON.parse(line), time: undefined })).not.toMatch(/Kalle|virtanen|040/i)
  })

  it('leaves out headers, bodies, payloads and addresses of people', () => {
    const line = written((log) => log.info({ email: 'a@b.example', request: { headers: { cookie: 'session=abc' }, body: 'words' }, payload: { text: 'words' } }, 'x'))
    expect(line).not.toMatch(/a@b|abc|words/)
  })

  it('masks an identity code that a library quotes in its message', () => {
    expect(written((log) => log.error({ err: new Error('cannot parse "131052-308T"') }))).not.toContain('131052')
  })

  it('masks an address that a mail server quotes in its answer', () => {
    const line = written((log) => log.error({ err: new Error('550 5.1.1 <kaisa@esimerkki.example>: Recipient address rejected') }))
    expect(line).not.toContain('kaisa')
    expect(line).toContain('Recipient address rejected')
  })
})

describe('databaseErrorFacts', () => {
  it('reads the errors of pg itself', () => {
    expect(databaseErrorFacts(Object.assign(new Error('x'), { code: '23503', constraint: 'answer_fkey' }))).toEqual({ sqlState: '23503', constraint: 'answer_fkey', code: null })
  })

  it('is silent about every other error', () => {
    expect(databaseErrorFacts(new TypeError('x'))).toBeNull()
    expect(databaseErrorFacts('x')).toBeNull()
  })
})

describe('isDatabaseGone', () => {
  it.each([
    Object.assign(new Error('x'), { code: 'ECONNREFUSED' }),
    Object.assign(new Error('x'), { code: '57P01' }),
    new Error('Connection terminated unexpectedly'),
    new Error('timeout exceeded when trying to connect'),
    new Error('Query read timeout'),
    ...['53100', '53200', '53300'].map((code) => Object.assign(new Error('x'), { code: 'P2039', meta: { driverAdapterError: { cause: { kind: 'postgres', originalCode: code } } } })),
    Object.assign(new Error('x'), { code: 'P2039', meta: { driverAdapterError: { cause: { kind: 'postgres', code: '57P03' } } } }),
    Object.assign(new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })]), {}),
  ])('knows a lost database (%#)', (error) => expect(isDatabaseGone(error)).toBe(true))

  it('does not take a refused statement for one', () => expect(isDatabaseGone(wrapped)).toBe(false))
})

describe('maskedPath', () => {
  it('hides drafts, sign-in links and everything asked', () => {
    expect(maskedPath('/fi/consultations/lahipalvelut/answer/SECRET/2?x=1')).toBe('/fi/consultations/lahipalvelut/answer/***/2')
    expect(maskedPath('/sv/sign-in/TOKEN')).toBe('/sv/sign-in/***')
    expect(['/sv/Sign-In/TOKEN', '/fi/consultations/x/ANSWER//TOKEN'].map(maskedPath)).toEqual(['/sv/Sign-In/***', '/fi/consultations/x/ANSWER//***'])
    expect(maskedPath('/fi/sign-in/TOKEN%E4')).toBe('/fi/sign-in/***')
    expect(['/fi/131052-308T', '/k/131052%E2%80%93308t', '/fi/%E0%A4%A/131052-308T'].map(maskedPath)).toEqual(['/***', '/***', '/***'])
    expect(maskedPath('/fi/consultations?q=minun+nimeni')).toBe('/fi/consultations')
    expect(maskedPath('/fi/consultations/x/answer/SECRET/receipt-file.data')).not.toContain('SECRET')
  })
})
