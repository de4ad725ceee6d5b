import type { Result } from '~/kernel/results'
import type { Work } from '~/platform/db/work.server'
import { unlinkKeys, type UnlinkRefusal } from './unlink-keys.server'

/**
 * Lets go of the strong identification by which somebody is known, and ends all their sessions: whoever linked it may have
 * come in by the letter that did. From then on it signs in nobody, and is linked anew as that of somebody new is, by a
 * letter or a checked address. Nobody does it to themselves. Safe to repeat.
 */
export async function unlinkStrong(work: Work, { personId }: { personId: string }): Promise<Result<null, UnlinkRefusal>> {
  return await unlinkKeys(work, personId, 'strong')
}
