import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { stateFirstDefect } from '~/accessibility/commands/state-first-defect.server'
import { firstDefect } from '~/accessibility/documents/first-defect'
import { openCountySites } from '~/composition/county-sites.server'
import { establishCounty, type EstablishRefusal } from '~/counties/commands/establish-county.server'
import { readCountyEntry, type CountyEntry } from '~/counties/forms/county-entry.server'
import { KNOWN_COUNTIES } from '~/counties/rules/known-counties'
import { invitePerson } from '~/identity/commands/invite-person.server'
import { addresses } from '~/kernel/addresses'
import { scopeOf } from '~/kernel/county-scope'
import { readSettings, type Settings } from '~/platform/config/settings.server'
import { startFailure } from '~/platform/config/start-failure'
import { openDatabase, type Database } from '~/platform/db/database.server'
import { startEmbeddedPostgres } from '~/platform/db/embedded/start.server'
import { applyMigrations } from '~/platform/db/migrate.server'
import type { Work } from '~/platform/db/work.server'

const one = { type: 'string' } as const
const many = { type: 'string', multiple: true } as const
const options = {
  'help': { type: 'boolean' }, 'file': one, 'code': one, 'id': one, 'host': many, 'offered': one, 'help-phone': one, 'help-email': one, 'help-hours': many, 'postal-address': many,
  'crisis-phone': one, 'administrator': many,
} as const

const USAGE = `npm run county -- --file county.json

The file is JSON; options stand before what is in it. Texts are written once for each required language.

  {
    "code": "17",                                       --code 17
    "hosts": ["kuultu.pohjanmaa.example"],              --host kuultu.pohjanmaa.example
    "help": {
      "phone": "06 000 0000",                           --help-phone "06 000 0000"
      "email": "osallisuus@pohjanmaa.example",          --help-email osallisuus@pohjanmaa.example
      "hours": { "sv": "må–fr 9–15", "fi": "ma–pe 9–15" }   --help-hours "sv=må–fr 9–15" --help-hours "fi=ma–pe 9–15"
    },
    "postalAddress": { "sv": "…", "fi": "…" },          --postal-address "sv=…" --postal-address "fi=…"
    "crisisPhone": "09 2525 0111",                      --crisis-phone "09 2525 0111"
    "accessibility": { "status": "mostly", "preparedOn": "2027-01-31", "serviceOpenedOn": "2027-02-01", "unit": { "sv": "…", "fi": "…" } },
    "dataProtectionOfficer": { "email": "tietosuoja@pohjanmaa.example", "phone": "06 000 0001" },
    "administrators": [                                 --administrator "aino.laine@pohjanmaa.example Aino Laine"
      { "email": "aino.laine@pohjanmaa.example", "name": "Aino Laine" },
      { "email": "bo.strand@pohjanmaa.example", "name": "Bo Strand", "locale": "sv" }
    ]
  }

Also: id, name, legalProfile, originalLocale, requiredLocales, offeredLocales (--offered fi,sv), smallGroupThreshold,
validFrom, validTo, emergencyPhone, municipalities [{ "id", "name": { "sv": … }, "population" }].
accessibility and dataProtectionOfficer may wait: administrators fill them in among the settings. The status is fully,
mostly or not.
Name two administrators: it takes two to make a third.
The code gives name, law, languages and first day of:
${KNOWN_COUNTIES.map(({ code, id, originalLocale, name }) => `  ${code.padEnd(4)}${id.padEnd(20)}${name[originalLocale]}`).join('\n')}
`

/** Enters a county with its first administrators, who let in the others. Safe to repeat. Throws a start failure with one line otherwise. */
export async function run(words: string[]): Promise<void> {
  const given = optionsOf(words)
  if (given.help) return void process.stdout.write(USAGE)
  const read = readCountyEntry({ ...(given.file ? fileAt(given.file) : {}), ...written(given) })
  if (!read.ok) throw startFailure(`The county cannot be entered: ${read.faults.join('; ')}. "npm run county -- --help" shows what there is.`)
  const settings = readSettings()
  const embedded = settings.databaseUrl ? null : await startEmbeddedPostgres({ dataFolder: settings.dataFolder })
  try {
    const url = settings.databaseUrl ?? embedded!.url('kuultu')
    await applyMigrations(url)
    const { db, close } = openDatabase(url, { max: 2 })
    try {
      await enter(db, read.entry, settings)
    } finally {
      await close()
    }
  } finally {
    await embedded?.stop()
  }
}

async function enter(db: Database, { county, administrators }: CountyEntry, settings: Settings): Promise<void> {
  const work: Work = { scope: scopeOf(county.id), db, now: new Date(), actor: { kind: 'system' }, requestId: 'npm run county' }
  const established = await establishCounty(work, county)
  if (!established.ok && established.code !== 'already-established') throw startFailure(`The county cannot be entered: ${WHY[established.code]}.`)
  const name = county.name[county.originalLocale] ?? county.id
  process.stdout.write(established.ok ? `${name} is entered as "${county.id}" and shown at ${county.hosts.join(', ')}.\n` : `${name} has been entered before as "${county.id}"; it stays as it is.\n`)
  // A county that has been entered before is seen to at the next start, and one that states that everything is accessible has had it tried.
  if (established.ok && county.settings.accessibility?.status !== 'fully') await stateFirstDefect(work, { originalLocale: county.originalLocale, what: firstDefect() })
  const origin = await originOf(db, county.id, settings)
  for (const each of administrators) {
    const invited = await invitePerson(work, { ...each, roles: ['administrator'] })
    if (!invited.ok) throw startFailure(`The county is there, but ${each.displayName} is not: ${each.email} is no e-mail address.`)
    process.stdout.write(`${each.displayName} signs in at ${origin ?? `${county.hosts.join(' or ')}, from ${county.validFrom} on, at `}${addresses.signIn(each.locale)} with ${each.email}.\n`)
  }
}

// A county is met at the public address when it is the only one or has that host, and else at a host of its own; nowhere
// before its first day.
async function originOf(db: Database, countyId: string, settings: Settings): Promise<string | null> {
  const sites = openCountySites(db, settings)
  try {
    await sites.refresh()
    return sites.county(countyId) && sites.originOf(countyId)
  } finally {
    sites.close()
  }
}

const WHY: Record<Exclude<EstablishRefusal, 'already-established'>, string> = {
  'bad-id': 'id must be of small letters, digits and hyphens',
  'bad-days': 'validTo must not be before validFrom',
  'languages-do-not-fit': 'originalLocale must be one of requiredLocales, and all of these among offeredLocales',
  'name-missing': 'name is missing in a required language',
  'host-taken': 'one of the hosts shows another county',
}

type Given = ReturnType<typeof optionsOf>

function optionsOf(words: string[]) {
  try {
    return parseArgs({ args: words, options, strict: true }).values
  } catch (error) {
    throw startFailure(`${(error as Error).message.split('. ')[0]}. "npm run county -- --help" shows what there is.`)
  }
}

function fileAt(path: string): Record<string, unknown> {
  try {
    // npm runs its commands in the project's folder, and says in which one it was called.
    const content: unknown = JSON.parse(readFileSync(resolve(process.env.INIT_CWD ?? '.', path), 'utf8'))
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content as Record<string, unknown>
    throw new Error('it holds no object')
  } catch (error) {
    throw startFailure(`The file ${path} cannot be read: ${(error as Error).message}.`)
  }
}

// What is left out in an option must not hide what the file says.
function written(given: Given): Record<string, unknown> {
  const file = given.file ? fileAt(given.file) : {}
  const part = (name: string, values: Record<string, unknown>) => {
    const stated = withoutNothing(values)
    return Object.keys(stated).length > 0 ? { ...(file[name] as object | undefined), ...stated } : undefined
  }
  return withoutNothing({
    code: given.code,
    id: given.id,
    hosts: given.host,
    offeredLocales: given.offered?.split(',').map((each) => each.trim()),
    help: part('help', { phone: given['help-phone'], email: given['help-email'], hours: textOf(given['help-hours']) }),
    postalAddress: textOf(given['postal-address']),
    crisisPhone: given['crisis-phone'],
    administrators: given.administrator?.map((each) => ({ email: each.split(' ')[0], name: each.split(' ').slice(1).join(' ') })),
  })
}

function withoutNothing(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** `fi=ma–pe 9–15` and the like, as a text in several languages. */
function textOf(parts: string[] | undefined): Record<string, string> | undefined {
  return parts && Object.fromEntries(parts.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]))
}
