import type { DataKeys } from '~/platform/crypto/data-keys.server'
import { sealAddresses } from '~/platform/crypto/seal-addresses.server'
import type { Work } from '~/platform/db/work.server'
import { REMARK_TABLE } from '../rules/addresses'
import { findUnsealed, listSealed, saveSealed } from '../store/remark-addresses.server'

/** Seals every address beside a remark that is not sealed with the key in use. Run at every start. */
export async function sealOldAddresses(work: Work, { keys }: { keys: DataKeys }): Promise<{ sealed: number; closed: number }> {
  const addresses = { table: REMARK_TABLE, findUnsealed, listSealed, saveSealed }
  return await sealAddresses(work, keys, addresses, { action: 'accessibility.addresses-sealed', kind: 'accessibility-remark' })
}
