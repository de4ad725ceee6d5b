import type { LocalizedText } from '~/kernel/localized-text'
import type { ASSOCIATIONS_PERMISSIONS } from './rules/permissions'

/** What kind of body speaks. Groups that stand in no register may speak too (domain rule I-10). */
export const ASSOCIATION_KINDS = ['registered-association', 'unregistered-group', 'foundation', 'umbrella'] as const
export type AssociationKind = (typeof ASSOCIATION_KINDS)[number]

/** Who has confirmed that the body is what it says: the county's coordinator, or only itself. Shown, never a gate. */
export type Verification = 'coordinator' | 'own-word'

/** In what position somebody speaks for an association. Shown instead of a name. */
export const POSITIONS = ['chair', 'secretary', 'director', 'other'] as const
export type RepresentativePosition = (typeof POSITIONS)[number]

/** One association as shown. Never its members: belonging to one may tell of a person's health (domain rule P-15). */
export type AssociationFacts = {
  id: string
  slug: string
  name: LocalizedText
  kind: AssociationKind
  municipality: string | null
  network: LocalizedText | null
  description: LocalizedText
  memberCount: number | null
  verification: Verification
}

/** An association somebody may speak for, and in what position. */
export type RepresentedAssociation = AssociationFacts & { position: RepresentativePosition }

/** What of this area needs a role. */
export type AssociationsAction = keyof typeof ASSOCIATIONS_PERMISSIONS
