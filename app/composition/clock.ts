import { OVERSIGHT_EVENTS } from '~/oversight/contract'
import type { ClockEvent } from '~/platform/jobs/worker.server'

/** What happens by the clock alone, in Coordinated Universal Time: the night's work at 0.17, the journal of deletions every ten minutes. */
export const CLOCK: ClockEvent[] = [
  { task: OVERSIGHT_EVENTS.nightDue, at: '17 0 * * *' },
  { task: OVERSIGHT_EVENTS.journalDue, at: '*/10 * * * *' },
]
