import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.server'

const production = { DATABASE_URL: 'postgresql://db/kuultu', SECRET: 's'.repeat(40), PUBLIC_ORIGIN: 'https://kuultu.example', SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'Kuultu <kuultu@mail.example>' }

describe('readSettings', () => {
  it('needs nothing on one machine: the demonstration on the loopback address', () => {
    expect(readSettings({})).toMatchObject({ host: '127.0.0.1', port: 3000, databaseUrl: null, isDemo: true, seedsWhenEmpty: true, worker: 'in-process', publicOrigin: null, logLevel: 'warn' })
  })

  it('takes an empty setting for one that is not set', () => {
    expect(readSettings({ ...production, DATABASE_URL: 'postgresql://kuultu@/kuultu?host=/var/run/postgresql' }).databaseUrl).toContain('@/kuultu')
    expect(readSettings({ PORT: '', DATABASE_URL: '', DEMO: '' })).toMatchObject({ port: 3000, databaseUrl: null, isDemo: true })
  })

  it('is no demonstration and seeds nothing with a database of its own', () => {
    expect(readSettings(production)).toMatchObject({ isDemo: false, seedsWhenEmpty: false, logLevel: 'info', publicOrigin: 'https://kuultu.example' })
    expect(readSettings({ ...production, SEED: '1', DEMO: '1' })).toMatchObject({ isDemo: true, seedsWhenEmpty: true })
  })

  it('is no demonstration for other machines unless asked', () => {
    expect(() => readSettings({ HOST: '0.0.0.0' })).toThrow('The setting SECRET is missing')
    expect(readSettings({ HOST: '0.0.0.0', DEMO: '1' }).isDemo).toBe(true)
  })

  it.each(['SECRET', 'PUBLIC_ORIGIN', 'SMTP_URL', 'MAIL_FROM'])('demands %s in production', (name) => {
    expect(() => readSettings({ ...production, [name]: undefined })).toThrow(`The setting ${name} is missing`)
  })

  it('demands https of the address people see in production, unless it is this machine', () => {
    expect(() => readSettings({ ...production, PUBLIC_ORIGIN: 'http://kuultu.example' })).toThrow('The setting PUBLIC_ORIGIN must begin with https://')
    expect(readSettings({ ...production, PUBLIC_ORIGIN: 'http://127.0.0.1:3000' }).publicOrigin).toBe('http://127.0.0.1:3000')
    expect(readSettings({ ...production, PUBLIC_ORIGIN: 'http://[::1]:3000' }).publicOrigin).toBe('http://[::1]:3000')
  })

  it.each([
    ['PORT', 'eighty', 'must be a number'],
    ['PORT', '70000', 'must be between 1 and 65535'],
    ['PORT', '80.5', 'must be a whole number'],
    ['DATABASE_URL', 'mysql://db', 'must begin with postgresql://'],
    ['PUBLIC_ORIGIN', 'https://kuultu.example/path', 'must be an origin'],
    ['SMTP_URL', 'mail.example', 'must begin with smtp://'],
    ['SECRET', 'short', 'must have at least 32 characters'],
    ['DATA_KEY', 'short', 'must have at least 32 characters and no spaces'],
    ['DATA_KEYS_OLD', `${'k'.repeat(40)} short`, 'must be keys of at least 32 characters each'],
    ['WORKER', 'both', 'must be "in-process" or "none"'],
    ['LOG_LEVEL', 'loud', 'must be trace'],
    ['DEMO', 'perhaps', 'must be one of 0, 1, true, false'],
    ['HOST', 'a b', 'must be a host name'],
    ['TRUST_PROXY', 'abc', 'must be the number of proxies'],
    ['TRUST_PROXY', '::::', 'must be the number of proxies'],
    ['FILES_ORIGIN', 'https://[', 'must be an origin'],
    ['PUBLIC_ORIGIN', 'https://a:99999', 'must be an origin'],
    ['DATABASE_URL', 'postgresql://[::', 'must be an address'],
    ['DATABASE_URL', 'postgresql://db:99999/kuultu', 'must be an address'],
    ['CLAMD', 'clamav:99999', 'must be host:port'],
    ['SMTP_URL', 'smtp://:::', 'must be an address'],
    ['SMTP_URL', 'smtp://?', 'must be an address'],
  ])('names a wrong %s=%s in one line', (name, value, reason) => {
    expect(() => readSettings({ ...production, [name]: value })).toThrow(new RegExp(`^The setting ${name} ${reason}[^\\n]*\\.$`))
  })

  it('knows the keys of sealed data, and writes down deletions beside the data unless told where', () => {
    expect(readSettings({})).toMatchObject({ dataKey: null, oldDataKeys: [] })
    expect(readSettings({ KUULTU_DATA: '/data' }).journalFolder).toBe('/data')
    const [one, two] = ['1'.repeat(32), '2'.repeat(32)]
    expect(readSettings({ ...production, DATA_KEY: one, DATA_KEYS_OLD: ` ${one}  ${two} `, DELETION_JOURNAL: '/journal' })).toMatchObject({ dataKey: one, oldDataKeys: [one, two], journalFolder: '/journal' })
  })

  it.each(['loopback', '10.0.0.1', '10.0.0.0/8, fd00::/8'])('takes the proxies %s', (proxies) => {
    expect(readSettings({ TRUST_PROXY: proxies }).trustProxy).toBe(proxies)
  })

  it('never tells a value: it may be a secret', () => {
    expect(() => readSettings({ SECRET: 'hunter2' })).not.toThrow('hunter2')
  })
})

describe('settings of files', () => {
  it('are read, and wrong ones named', () => {
    const env = { CLAMD: 'clamav:3310', UPLOAD_MAX_MB: '2.5', FILES_ORIGIN: 'https://files.example/' }
    expect(readSettings(env)).toMatchObject({ clamd: 'clamav:3310', uploadMaxBytes: 2_500_000, filesOrigin: 'https://files.example' })
    expect(readSettings({})).toMatchObject({ clamd: null, uploadMaxBytes: 10_000_000, filesOrigin: null })
    expect(readSettings({ CLAMD: '/run/clamav/clamd.ctl' }).clamd).toBe('/run/clamav/clamd.ctl')
    expect(() => readSettings({ CLAMD: 'clamav' })).toThrow(/CLAMD must be host:port/)
    expect(() => readSettings({ UPLOAD_MAX_MB: '11' })).toThrow(/UPLOAD_MAX_MB must be at most 10/)
    expect(() => readSettings({ FILES_ORIGIN: 'files.example' })).toThrow(/FILES_ORIGIN must be an origin/)
    expect(() => readSettings({ FILES_ORIGIN: 'https://a.example:444', PUBLIC_ORIGIN: 'https://a.example' })).toThrow(/another host/)
  })
})
