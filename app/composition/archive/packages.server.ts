import { allMatters } from '~/consultations/queries/matter-versions.server'
import type { CountyFacts } from '~/counties/contract'
import { openContacts } from '~/notifications/commands/open-contacts.server'
import { makePackage, type ArchivePackage, type FileToArchive } from '~/oversight/exports/archive-package.server'
import type { ArchiveAbout } from '~/oversight/rules/archive'
import type { DataKeys } from '~/platform/crypto/data-keys.server'
import { rowsOfTable } from '~/platform/db/table-rows.server'
import { PERSONAL_DATA } from '../personal-data'
import { gatherMatter, type Gathering } from './matter.server'

/** A package of one matter, or null when there is no such matter. */
export async function matterPackage(gathering: Gathering, slug: string): Promise<(ArchivePackage & { consultationId: string }) | null> {
  const gathered = await gatherMatter(gathering, slug)
  if (!gathered) return null
  const { matter, files } = gathered
  return { ...makePackage({ ...aboutOf(gathering, 'matter'), matters: [matter] }, files), consultationId: matter.id }
}

/**
 * A package of the whole tenant, to leave with: every matter as in its own package, the county's settings, and the rows of
 * every table that the registry of personal data lets leave. Contact details leave only when asked for, opened with the keys.
 */
export async function tenantPackage(gathering: Gathering, options: { contacts: DataKeys | null }): Promise<ArchivePackage> {
  const matters = []
  const files: FileToArchive[] = []
  for (const slug of await allMatters(gathering.work)) {
    const gathered = await gatherMatter(gathering, slug)
    if (!gathered) continue
    matters.push(gathered.matter)
    files.push(...gathered.files.map((file) => ({ ...file, path: `matters/${slug}/${file.path}` })))
  }
  files.push(...(await tableFiles(gathering)))
  if (options.contacts) files.push(await contactsFile(gathering, options.contacts))
  return makePackage({ ...aboutOf(gathering, 'tenant'), matters }, files)
}

function aboutOf({ county, work }: Gathering, kind: ArchiveAbout['kind']): Omit<ArchiveAbout, 'matters'> {
  return { kind, county: facts(county), madeAt: work.now.toISOString() }
}

function facts({ id, code, name, originalLocale }: CountyFacts): ArchiveAbout['county'] {
  return { id, code, name, originalLocale }
}

async function tableFiles({ work }: Gathering): Promise<FileToArchive[]> {
  const files: FileToArchive[] = []
  for (const [table, { leaves }] of Object.entries(PERSONAL_DATA)) {
    if (leaves === 'never') continue
    const rows = await rowsOfTable(work.scope, work.db, table, { ...(leaves === 'whole' ? {} : leaves), of: table === 'county' ? 'id' : 'county_id' })
    files.push({ path: `tables/${table.replaceAll('_', '-')}.jsonl`, mediaType: 'application/jsonl', kind: 'data', title: table, language: null, content: rows.map((row) => `${JSON.stringify(row)}\n`).join('') })
  }
  return files
}

async function contactsFile({ work }: Gathering, keys: DataKeys): Promise<FileToArchive> {
  const contacts = await openContacts(work, keys)
  return { path: 'contacts.jsonl', mediaType: 'application/jsonl', kind: 'data', title: 'contacts', language: null, content: contacts.map((contact) => `${JSON.stringify(contact)}\n`).join('') }
}
