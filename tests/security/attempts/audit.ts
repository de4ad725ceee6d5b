import { addresses as a } from '~/kernel/addresses'
import { reading, sending, type Attempt } from './attempt'

/** The desk of those who watch over the whole. */
export const auditAttempts: Attempt[] = [
  reading('audit/log', () => a.audit('fi')),
  reading('audit/log-file', () => a.auditLogFile('fi')),
  sending('audit/log-file', 'everything', () => a.auditLogFile('fi'), {}),
  reading('audit/deletions', () => a.auditDeletions('fi')),
  reading('audit/roots', () => a.auditRoots('fi')),
]
