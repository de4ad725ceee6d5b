import type { Locale } from '~/kernel/locales'
import type { Work } from '~/platform/db/work.server'
import { saveStatement } from '~/statements/commands/save-statement.server'
import { startStatement } from '~/statements/commands/start-statement.server'
import { submitStatement } from '~/statements/commands/submit-statement.server'
import type { StatementContent } from '~/statements/contract'
import { done } from './outcome'

/** Gives one statement as its association's representative would: start, write, submit. Answers its id. */
export async function giveStatement(work: Work, given: { associationId: string; personId: string; consultationId: string; locale: Locale; content: StatementContent }): Promise<string> {
  const asPerson: Work = { ...work, actor: { kind: 'person', personId: given.personId } }
  const { statementId } = done('start statement', await startStatement(asPerson, { consultationId: given.consultationId, associationId: given.associationId, locale: given.locale }))
  done('save statement', await saveStatement(asPerson, { statementId, revision: 0, content: given.content }))
  done('submit statement', await submitStatement(asPerson, { statementId, revision: 1 }))
  return statementId
}
