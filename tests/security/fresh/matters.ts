import { createHash } from 'node:crypto'
import { COUNTY, type Kit } from '../kit'

/** The consultations of the demonstration: two that are open, and one that is over. */
export const OPEN = 'lahipalvelut'
export const PROGRAMME = 'osallisuus'
export const EARLY = 'lahipalvelut-varhainen'

/** The association the testers in an association's role speak for. */
export const ASSOCIATION = 'vammaisfoorumi'

/** What a command has made; a refusal ends the attempt. */
export function valueOf<T>(made: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!made.ok) throw new Error(made.code)
  return made.value
}

/** The id of a consultation of the demonstration. */
export async function consultationId(kit: Kit, slug: string): Promise<string> {
  return (await kit.db.consultation.findFirstOrThrow({ where: { countyId: COUNTY, slug }, select: { id: true } })).id
}

/** A file beside the open matter. */
export async function anAttachment(kit: Kit): Promise<string> {
  return (await kit.db.attachment.findFirstOrThrow({ where: { countyId: COUNTY, ownerId: await consultationId(kit, OPEN) }, orderBy: { ordinal: 'asc' } })).id
}

/** What a form carries of a text that somebody has before their eyes. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
