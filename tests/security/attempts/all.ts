import { adminAttempts } from './admin'
import { associationAttempts } from './association'
import type { Attempt } from './attempt'
import { auditAttempts } from './audit'
import { moderationAttempts } from './moderation'
import { officialAttempts } from './official'
import { publicAttempts } from './public'

/** Everything anybody may try. A new page is added to the list of those it is for. */
export const ATTEMPTS: Attempt[] = [...publicAttempts, ...associationAttempts, ...officialAttempts, ...moderationAttempts, ...adminAttempts, ...auditAttempts]
