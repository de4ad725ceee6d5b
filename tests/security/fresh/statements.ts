import { statementSeen, statementTexts } from '~/analysis/queries/statement-texts.server'
import { aStatementRow } from '~/analysis/testing/builders'
import type { Work } from '~/platform/db/work.server'
import { saveStatement } from '~/statements/commands/save-statement.server'
import { startStatement } from '~/statements/commands/start-statement.server'
import { submitStatement } from '~/statements/commands/submit-statement.server'
import { withdrawStatement } from '~/statements/commands/withdraw-statement.server'
import { aStatement as wholeContent } from '~/statements/testing/a-statement'
import { COUNTY, type Kit } from '../kit'
import { ASSOCIATION, consultationId, EARLY, OPEN, valueOf } from './matters'

/** A statement whose text has been published. */
export async function aStatement(kit: Kit, slug: string): Promise<string> {
  return (await kit.db.statement.findFirstOrThrow({ where: { countyId: COUNTY, consultationId: await consultationId(kit, slug), textState: 'released' }, orderBy: { submittedAt: 'asc' }, select: { id: true } })).id
}

/** What the form that says that a statement was read carries of it. */
export async function seenOfStatement(kit: Kit, statementId: string): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(await statementSeen(kit.work(), statementId)).map(([part, digest]) => [`seen.${part}`, digest]))
}

/** A part of a published statement that is no position, with the digest of its words. */
export async function aPartOfStatement(kit: Kit, slug: string): Promise<{ statementId: string; part: string; digest: string; length: number }> {
  const statementId = await aStatement(kit, slug)
  const text = (await statementTexts(kit.work(), statementId)).find(({ part }) => !part.startsWith('positions/'))
  if (!text) throw new Error('no such part')
  return { statementId, part: text.part, digest: text.digest, length: text.text.length }
}

/** A statement that waits for somebody who may release it. */
export async function aWaitingStatement(kit: Kit): Promise<string> {
  const like = await kit.db.statement.findUniqueOrThrow({ where: { countyId_id: { countyId: COUNTY, id: await aStatement(kit, EARLY) } } })
  const id = await aStatementRow(kit.db, like.consultationId, { content: like.content as object })
  await kit.db.statement.update({ where: { countyId_id: { countyId: COUNTY, id } }, data: { associationId: like.associationId, documentNumber: `T-${id.slice(0, 8)}` } })
  return id
}

/** The draft of an association's statement that its speakers write on, with nothing missing. One that was given before is taken back. */
export async function aStatementDraft(kit: Kit): Promise<string> {
  const [work, { id: associationId }, matter] = [asRepresentative(kit), await kit.db.association.findFirstOrThrow({ where: { countyId: COUNTY, slug: ASSOCIATION }, select: { id: true } }), await consultationId(kit, OPEN)]
  const given = await kit.db.statement.findMany({ where: { countyId: COUNTY, associationId, consultationId: matter, state: 'submitted' }, select: { id: true } })
  for (const { id: statementId } of given) valueOf(await withdrawStatement(work, { statementId }, { isSummaryPublished: async () => false }))
  const { statementId } = valueOf(await startStatement(work, { consultationId: matter, associationId, locale: 'fi' }))
  valueOf(await saveStatement(work, { statementId, revision: await revisionOf(kit, statementId), content: wholeContent() }))
  return statementId
}

/** A statement that the testers' association has given. */
export async function aGivenStatement(kit: Kit): Promise<string> {
  const statementId = await aStatementDraft(kit)
  valueOf(await submitStatement(asRepresentative(kit), { statementId, revision: await revisionOf(kit, statementId) }))
  return statementId
}

function asRepresentative(kit: Kit): Work {
  return { ...kit.work(), actor: { kind: 'person', personId: kit.people.representative } }
}

async function revisionOf(kit: Kit, id: string): Promise<number> {
  return (await kit.db.statement.findUniqueOrThrow({ where: { countyId_id: { countyId: COUNTY, id } }, select: { revision: true } })).revision
}
