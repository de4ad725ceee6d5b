import express from 'express'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { usualDataFolder } from '../db/embedded/reach.server'
import { signInEnvironment, signInSettings, type SignInSettings } from './sign-in-settings.server'
import { startFailure } from './start-failure'

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
const withDefault = (value: string, schema: z.ZodType<string>) => z.preprocess((given) => given || value, schema)
const isPort = (value: string | undefined) => Number(value) >= 1 && Number(value) <= 65_535
const WHICH_PROXIES = 'must be the number of proxies in front, "loopback" or their addresses'

// A socket's address names no host: postgresql://kuultu@/kuultu?host=/var/run/postgresql.
const withHost = (url: string) => url.replace('@/', '@localhost/')

const environment = z.object({
  HOST: withDefault('127.0.0.1', z.string().regex(/^[\w.:-]+$/, 'must be a host name or an address')),
  PORT: z.preprocess((given) => given || '3000', z.coerce.number('must be a number').int('must be a whole number').min(1, 'must be between 1 and 65535').max(65535, 'must be between 1 and 65535')),
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\/\S+$/, 'must begin with postgresql://').refine((url) => URL.canParse(withHost(url)), 'must be an address such as postgresql://user:password@host:5432/kuultu, with what is special in the password written as %…')),
  DATABASE_CONNECTIONS: z.preprocess((given) => given || '16', z.coerce.number('must be a number').int('must be a whole number').min(4, 'must be at least 4').max(500, 'must be at most 500')),
  KUULTU_DATA: optional(z.string()),
  PUBLIC_ORIGIN: optional(z.string().regex(/^https?:\/\/[^/\s?#]+\/?$/, 'must be an origin such as https://kuultu.example').refine((url) => URL.canParse(url), 'must be an origin such as https://kuultu.example')),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\/\S+$/, 'must begin with smtp:// or smtps://').refine((url) => URL.canParse(url) && new URL(url).hostname !== '', 'must be an address such as smtp://user:password@mail.example:587')),
  MAIL_FROM: optional(z.string().regex(/^[^\r\n]*@[^\r\n]+$/, 'must be an e-mail address')),
  SECRET: optional(z.string().min(32, 'must have at least 32 characters')),
  DATA_KEY: optional(z.string().regex(/^\S{32,}$/, 'must have at least 32 characters and no spaces')),
  DATA_KEYS_OLD: optional(z.string().regex(/^\s*\S{32,}(\s+\S{32,})*\s*$/, 'must be keys of at least 32 characters each, with spaces between them')),
  DELETION_JOURNAL: optional(z.string()),
  DEMO: optional(flag),
  SEED: optional(flag),
  WORKER_PORT: optional(z.coerce.number('must be a number').int('must be a whole number').min(1, 'must be between 1 and 65535').max(65535, 'must be between 1 and 65535')),
  WORKER: optional(z.enum(['in-process', 'none'], 'must be "in-process" or "none"')),
  LOG_LEVEL: optional(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'must be trace, debug, info, warn, error, fatal or silent')),
  TRUST_PROXY: optional(z.string().regex(/^(\d|loopback|[\d.:a-fA-F/, ]+)$/, WHICH_PROXIES).refine(isProxies, WHICH_PROXIES)),
  CLAMD: optional(z.string().regex(/^(\/\S+|(\[[\da-fA-F:]+\]|[\w.-]+):\d{1,5})$/, 'must be host:port or the path of a socket').refine((address) => address.startsWith('/') || isPort(address.split(':').at(-1)), 'must be host:port with a port between 1 and 65535')),
  UPLOAD_MAX_MB: z.preprocess((given) => given || '10', z.coerce.number('must be a number').min(0.1, 'must be at least 0.1').max(10, 'must be at most 10')),
  FILES_ORIGIN: optional(z.string().regex(/^https?:\/\/[^/\s?#]+\/?$/, 'must be an origin such as https://files.kuultu.example').refine((url) => URL.canParse(url), 'must be an origin such as https://files.kuultu.example')),
  METRICS_TOKEN: optional(z.string().min(16, 'must have at least 16 characters')),
  ...signInEnvironment,
})

/** Everything that can be set from outside, read once when a process starts. */
export type Settings = {
  host: string
  port: number
  /** Null: the embedded server is used. */
  databaseUrl: string | null
  databaseConnections: number
  /** Folder of the embedded server and of the demo's secret; absolute. */
  dataFolder: string
  /** Whether that is not the usual one, which PostgreSQL could not reach. */
  isDataElsewhere: boolean
  /** Without a slash at the end. Null in demo mode: the host of the request is used. */
  publicOrigin: string | null
  smtpUrl: string | null
  mailFrom: string
  /** Null in demo mode: one is generated and kept beside the data. */
  secret: string | null
  /** What contact details are sealed with; null: the secret gives the key. */
  dataKey: string | null
  /** Keys and secrets of before, which still open what they sealed. */
  oldDataKeys: string[]
  /** Folder of the file that tells what was deleted, outside the database and its backups; absolute. */
  journalFolder: string
  isDemo: boolean
  /** Whether an empty database is filled with the demonstration. */
  seedsWhenEmpty: boolean
  worker: 'in-process' | 'none'
  /** Where `npm run worker` answers its probes; null: nowhere. */
  workerPort: number | null
  logLevel: string
  /** For Express: which proxies may say who asks. */
  trustProxy: number | string | false
  metricsToken: string | null
  /** Where ClamAV's daemon listens, `host:port` or a socket's path; null: files are not scanned. */
  clamd: string | null
  /** The largest file that people may add, in bytes. */
  uploadMaxBytes: number
  /** Another host that gives out what people added and nothing else; null: they come from the pages' own host. */
  filesOrigin: string | null
  signIn: SignInSettings
}

/** Reads and checks the settings. Throws a start failure that names the first wrong one. */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const read = environment.safeParse(env)
  if (!read.success) {
    const issue = read.error.issues[0]!
    throw startFailure(`The setting ${issue.path.join('.')} ${wrongness(issue)}.`)
  }
  const given = read.data
  const isLocal = isLoopback(given.HOST) && !given.DATABASE_URL
  const isDemo = given.DEMO ?? isLocal
  requireForProduction(given, isDemo)
  const usual = resolve('.data')
  const dataFolder = given.KUULTU_DATA ? resolve(given.KUULTU_DATA) : given.DATABASE_URL ? usual : usualDataFolder()
  return {
    host: given.HOST,
    port: given.PORT,
    databaseUrl: given.DATABASE_URL ?? null,
    databaseConnections: given.DATABASE_CONNECTIONS,
    dataFolder,
    isDataElsewhere: !given.KUULTU_DATA && dataFolder !== usual,
    publicOrigin: given.PUBLIC_ORIGIN?.replace(/\/$/, '') ?? null,
    smtpUrl: given.SMTP_URL ?? null,
    mailFrom: given.MAIL_FROM ?? 'kuultu@localhost',
    secret: given.SECRET ?? null,
    dataKey: given.DATA_KEY ?? null,
    oldDataKeys: given.DATA_KEYS_OLD?.trim().split(/\s+/) ?? [],
    journalFolder: given.DELETION_JOURNAL ? resolve(given.DELETION_JOURNAL) : dataFolder,
    isDemo,
    seedsWhenEmpty: given.SEED ?? !given.DATABASE_URL,
    worker: given.WORKER ?? 'in-process',
    workerPort: given.WORKER_PORT ?? null,
    // Who tries the demonstration wants to see its address and not a line for every page.
    logLevel: given.LOG_LEVEL ?? (isLocal && isDemo ? 'warn' : 'info'),
    trustProxy: given.TRUST_PROXY === undefined ? false : /^\d$/.test(given.TRUST_PROXY) ? Number(given.TRUST_PROXY) : given.TRUST_PROXY,
    metricsToken: given.METRICS_TOKEN ?? null,
    clamd: given.CLAMD ?? null,
    uploadMaxBytes: Math.round(given.UPLOAD_MAX_MB * 1_000_000),
    filesOrigin: filesOrigin(given),
    signIn: signInSettings(given, isDemo),
  }
}

// Express reads the addresses, and throws at one that it does not understand.
function isProxies(given: string): boolean {
  if (/^\d$/.test(given)) return true
  try {
    express().set('trust proxy', given)
    return true
  } catch {
    return false
  }
}

type Given = z.infer<typeof environment>

// On the host of the pages a file would be as near to their cookies as without the setting.
function filesOrigin({ FILES_ORIGIN, PUBLIC_ORIGIN }: Given): string | null {
  if (!FILES_ORIGIN) return null
  if (PUBLIC_ORIGIN && new URL(FILES_ORIGIN).hostname === new URL(PUBLIC_ORIGIN).hostname) throw startFailure('The setting FILES_ORIGIN must name another host than PUBLIC_ORIGIN.')
  return new URL(FILES_ORIGIN).origin
}

function requireForProduction(given: Given, isDemo: boolean): void {
  if (!given.SECRET && (given.DATABASE_URL || !isDemo)) {
    throw startFailure('The setting SECRET is missing: outside the demonstration it must hold at least 32 random characters (for example from "openssl rand -base64 48").')
  }
  if (isDemo) return
  if (!given.PUBLIC_ORIGIN) throw startFailure('The setting PUBLIC_ORIGIN is missing: outside the demonstration it must hold the address people see, such as https://kuultu.example.')
  if (isPlainHttp(given.PUBLIC_ORIGIN)) throw startFailure('The setting PUBLIC_ORIGIN must begin with https:// outside the demonstration: sessions and answers would cross the network unprotected.')
  if (!given.SMTP_URL) throw startFailure('The setting SMTP_URL is missing: outside the demonstration it must name the mail server, such as smtp://mail.example:587.')
  if (!given.MAIL_FROM) throw startFailure('The setting MAIL_FROM is missing: outside the demonstration it must hold the sender of the mails.')
}

// A proxy on the same machine may speak http; whatever crosses a network may not.
function isPlainHttp(origin: string): boolean {
  const { protocol, hostname } = new URL(origin)
  return protocol === 'http:' && !isLoopback(hostname.replace(/^\[|\]$/g, ''))
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

// A secret must not come back in a message, so the given value is never told.
function wrongness(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid')) return `must be one of ${issue.values.map(String).join(', ')}`
  return issue.message.startsWith('must') ? issue.message : 'has a value that cannot be used'
}
