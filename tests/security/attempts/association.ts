import { addresses as a } from '~/kernel/addresses'
import { ASSOCIATION, consultationId, OPEN } from '../fresh/matters'
import { aHiddenPartOfStatement } from '../fresh/moderation'
import { aGivenStatement, aStatementDraft } from '../fresh/statements'
import type { Kit } from '../kit'
import { filling, reading, sending, type Attempt } from './attempt'

const step = (word?: string) => async (kit: Kit) => a.associationStatement('fi', ASSOCIATION, await aStatementDraft(kit), word)
const fill = (what: string, word: string, mark: string) => filling('association/statement-step', what, { by: 'representative', path: step(word), mark }, {})

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
  sending('association/statement', 'nothing', step(), {}),
  reading('association/statement-step', step('positions')),
  fill('intent=next', 'positions', 'intent=next'),
  sending('association/statement-step', 'next with nothing', step('positions'), { intent: 'next', revision: '999' }),
  fill('give', 'check', 'revision'),
  sending('association/statement-step', 'give another revision', step('check'), { intent: 'give', revision: '999' }),
  sending('association/statement-step', 'withdraw', async (kit) => a.associationStatement('fi', ASSOCIATION, await aGivenStatement(kit), 'withdraw'), { intent: 'withdraw' }),
  sending('association/statement-step', 'withdraw a draft', step('withdraw'), { intent: 'withdraw' }),
  reading('association/statement-appeal', appeal),
  sending('association/statement-appeal', 'words', appeal, { words: 'Miksi?' }),
]
