import { addresses as a } from '~/kernel/addresses'
import { aHiddenPartOfStatement, ASSOCIATION, aStatementDraft, consultationId, OPEN } from '../fresh'
import type { Kit } from '../kit'
import { reading, sending, type Attempt } from './attempt'

const step = (word?: string) => async (kit: Kit) => a.associationStatement('fi', ASSOCIATION, await aStatementDraft(kit), word)

const appeal = async (kit: Kit) => {
  const { statementId, actionId } = await aHiddenPartOfStatement(kit)
  return a.associationAppeal('fi', ASSOCIATION, statementId, actionId)
}

/** An association's desk. That somebody represents another association is tried in the journeys. */
export const associationAttempts: Attempt[] = [
  reading('association/home', () => a.association('fi')),
  reading('association/statements', () => a.associationStatements('fi', ASSOCIATION)),
  sending('association/statements', 'start', () => a.associationStatements('fi', ASSOCIATION), async (kit) => ({ consultation: await consultationId(kit, OPEN), writtenIn: 'fi' })),
  reading('association/statement', step()),
  reading('association/statement-step', step('positions')),
  sending('association/statement-step', 'intent=next', step('positions'), { intent: 'next', revision: '999' }),
  sending('association/statement-step', 'give', step('check'), { intent: 'give', revision: '999' }),
  sending('association/statement-step', 'withdraw', step('withdraw'), { intent: 'withdraw' }),
  reading('association/statement-appeal', appeal),
  sending('association/statement-appeal', 'words', appeal, { words: 'Miksi?' }),
]
