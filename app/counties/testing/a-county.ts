import type { EstablishCounty } from '../contract'

/** A bilingual county, ready to be entered. */
export function aCounty(parts: Partial<EstablishCounty> = {}): EstablishCounty {
  const text = { fi: 'x', sv: 'x' }
  return {
    id: 'jarvirannikko', code: '99', legalProfile: 'county', name: { fi: 'Järvirannikko', sv: 'Insjökusten' },
    originalLocale: 'fi', requiredLocales: ['sv', 'fi'], offeredLocales: ['fi', 'sv', 'en'],
    settings: { helpPhone: '00', helpHours: text, helpEmail: 'a@b.example', postalAddress: text, emergencyPhone: '112', crisisPhone: '09', nameOrder: ['fi', 'sv'] },
    hosts: ['Kuultu.Example:443'], municipalities: [{ id: 'jarvi', name: { fi: 'Järvi' }, population: 1200 }], validFrom: '2023-01-01',
    ...parts,
  }
}
