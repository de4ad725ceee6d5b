import type { AssociationKind } from '../contract'
import { readBusinessId, readRegisterNumber } from './business-id'

export type RegistrationRefusal = 'bad-slug' | 'no-name' | 'bad-business-id' | 'bad-register-number' | 'bad-member-count'

/** What is wrong with an association's own facts, or null. Either number, both or none may be given (domain rule I-10). */
export function registrationRefusal(facts: {
  isSlug: boolean
  names: readonly string[]
  kind: AssociationKind
  businessId?: string
  registerNumber?: string
  memberCount?: number
}): RegistrationRefusal | null {
  if (!facts.isSlug) return 'bad-slug'
  if (!facts.names.some((name) => name.trim() !== '')) return 'no-name'
  if (facts.businessId !== undefined && readBusinessId(facts.businessId) === null) return 'bad-business-id'
  if (facts.registerNumber !== undefined && readRegisterNumber(facts.registerNumber) === null) return 'bad-register-number'
  if (facts.memberCount !== undefined && (!Number.isInteger(facts.memberCount) || facts.memberCount < 0)) return 'bad-member-count'
  return null
}
