import { holdsAny } from '~/identity/guards.server'
import { isSlug } from '~/kernel/ids'
import type { LocalizedText } from '~/kernel/localized-text'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import type { AssociationKind, Verification } from '../contract'
import { readBusinessId, readRegisterNumber } from '../rules/business-id'
import { ASSOCIATIONS_PERMISSIONS } from '../rules/permissions'
import { registrationRefusal, type RegistrationRefusal } from '../rules/registration'
import { insertAssociation } from '../store/associations.server'

/** Takes an association or group into the directory, in a register or not. */
export async function registerAssociation(
  work: Work,
  input: {
    slug: string
    name: LocalizedText
    kind: AssociationKind
    businessId?: string
    registerNumber?: string
    municipality?: string
    network?: LocalizedText
    description: LocalizedText
    memberCount?: number
    verification: Verification
  },
): Promise<Result<{ associationId: string }, RegistrationRefusal | 'slug-taken'>> {
  const refusal = registrationRefusal({ ...input, isSlug: isSlug(input.slug), names: Object.values(input.name) })
  if (refusal) return refuse(refusal)
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, ASSOCIATIONS_PERMISSIONS['associations.register']))) return forbidden()
    const associationId = await insertAssociation(inside.scope, inside.db, {
      slug: input.slug, name: input.name, kind: input.kind, description: input.description, verification: input.verification,
      municipality: input.municipality ?? null, network: input.network ?? null, memberCount: input.memberCount ?? null,
      businessId: input.businessId === undefined ? null : readBusinessId(input.businessId),
      registerNumber: input.registerNumber === undefined ? null : readRegisterNumber(input.registerNumber),
      at: work.now,
    })
    if (associationId === null) return refuse('slug-taken')
    await recordChange(inside, { action: 'associations.registered', subject: { kind: 'association', id: associationId }, details: { verification: input.verification } })
    await invalidateTags(inside, ['associations'])
    return accept({ associationId })
  })
}
