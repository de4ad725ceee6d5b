import type { Result } from '~/kernel/results'
import type { Work } from '~/platform/db/work.server'
import { unlinkKeys, type UnlinkRefusal } from './unlink-keys.server'

/**
 * Lets go of the account in the organisation's directory by which somebody is known, and ends the sessions it began. The
 * next account that comes with their address is theirs: for somebody who has got a new one. Nobody does it to themselves.
 * Safe to repeat.
 */
export async function unlinkDirectory(work: Work, { personId }: { personId: string }): Promise<Result<null, UnlinkRefusal>> {
  return await unlinkKeys(work, personId, 'oidc')
}
