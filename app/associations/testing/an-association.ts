/** A valid association for tests; the business id begins with 9 and has never been given out. */
export function anAssociation(changes: Partial<{ slug: string; businessId: string; verification: 'coordinator' | 'own-word'; municipality: string; memberCount: number }> = {}) {
  return {
    slug: 'muistiyhdistys',
    name: { fi: 'Järvirannikon Muistiyhdistys ry', sv: 'Insjökustens minnesförening rf' },
    kind: 'registered-association' as const,
    businessId: '9000003-8',
    registerNumber: '900.001',
    municipality: 'aallonranta',
    network: { fi: 'Ikäihmiset ja omaishoito', sv: 'Äldre och närståendevård' },
    description: { fi: 'Tukee muistisairaita ihmisiä ja heidän läheisiään.', sv: 'Stöder personer med minnessjukdom.' },
    memberCount: 212,
    verification: 'coordinator' as const,
    ...changes,
  }
}
