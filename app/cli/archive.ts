import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { matterPackage, tenantPackage } from '~/composition/archive/packages.server'
import { systemWork } from '~/composition/bring-up-to-date.server'
import { withParts } from '~/composition/command-parts.server'
import type { Parts } from '~/composition/start-parts.server'
import type { CountyFacts } from '~/counties/contract'
import { recordArchive } from '~/oversight/commands/record-archive.server'
import { checkPackage, type ArchivePackage } from '~/oversight/exports/archive-package.server'
import { startFailure } from '~/platform/config/start-failure'
import { makeFolder } from '~/platform/files/make-folder.server'

const USAGE = 'Say what to take out: the address word of a matter, --all (with --with-contacts for contact details), or --verify with a file.'
const say = (line: string) => process.stdout.write(`${line}\n`)

type Words = { all?: boolean; 'with-contacts'?: boolean; verify?: boolean; county?: string; out?: string; word?: string }

/** Takes out a package of a matter or of a whole tenant, or checks one. */
export async function run(given: string[]): Promise<void> {
  const words = readWords(given)
  if (words.verify) return verify(words.word!)
  await withParts(async (parts) => {
    const counties = parts.sites.all().filter(({ id }) => words.county === undefined || id === words.county)
    if (counties.length === 0) throw startFailure(`There is no county "${words.county}".`)
    let made = 0
    for (const county of counties) made += await takeOut(parts, county, words)
    if (made === 0) throw startFailure(`There is no matter at "${words.word}".`)
  })
}

function readWords(given: string[]): Words {
  try {
    const { values, positionals } = parseArgs({
      args: given, allowPositionals: true,
      options: { 'all': { type: 'boolean' }, 'with-contacts': { type: 'boolean' }, 'verify': { type: 'boolean' }, 'county': { type: 'string' }, 'out': { type: 'string' } },
    })
    const isRight = values.all ? positionals.length === 0 && !values.verify : positionals.length === 1 && !values['with-contacts']
    if (!isRight) throw new Error('not one thing')
    return { ...values, word: positionals[0] }
  } catch (error) {
    throw startFailure(USAGE, error)
  }
}

async function takeOut(parts: Parts, county: CountyFacts, words: Words): Promise<number> {
  const { database, sites, dataKeys } = parts
  const work = systemWork(county.scope, database.db, 'archive')
  const gathering = { work, county, origin: sites.originOf(county.id) }
  const withContacts = words['with-contacts'] ?? false
  if (words.all) {
    const made = await tenantPackage(gathering, { contacts: withContacts ? dataKeys : null })
    await recordArchive(work, { consultationId: null, sha256: made.sha256, byteCount: made.bytes.length, withContacts })
    keep(made, `${county.id}-all`, work.now, words.out)
    return 1
  }
  const made = await matterPackage(gathering, words.word!)
  if (!made) return 0
  await recordArchive(work, { consultationId: made.consultationId, sha256: made.sha256, byteCount: made.bytes.length })
  keep(made, `${county.id}-${words.word}`, work.now, words.out)
  return 1
}

function keep(made: ArchivePackage, name: string, now: Date, folder = '.'): void {
  const path = join(folder, `${name}-${now.toISOString().slice(0, 10)}.zip`)
  try {
    makeFolder(folder)
    writeFileSync(path, made.bytes, { mode: 0o600 })
  } catch (error) {
    throw startFailure(`The package ${path} cannot be written: ${(error as Error).message}.`, error)
  }
  say(`${path}: ${made.manifest.files.length} files, SHA-256 ${made.sha256}`)
}

function verify(path: string): void {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw startFailure(`The package ${path} cannot be read: ${(error as Error).message}.`, error)
  }
  const { manifest, faults } = checkPackage(bytes)
  for (const { path: place, fault } of faults) say(`${place || path}: ${fault}`)
  if (faults.length > 0) throw startFailure(`The package ${path} is not as it was made: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`)
  say(`${path}: whole and unchanged, ${manifest!.files.length} files, made ${manifest!.madeAt}`)
}
