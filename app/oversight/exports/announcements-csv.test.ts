import { expect, it } from 'vitest'
import { announcementsCsv } from './announcements-csv'

it('the file of a matter’s announcements has a line for each, and runs nothing', () => {
  const at = new Date('2027-01-11T08:30:15Z')
  const entry = { id: 'a', medium: 'newspaper' as const, place: 'Järviseudun Sanomat; iltapainos', announcedOn: '2027-01-11', languages: ['fi' as const, 'sv' as const], recordedAt: at, withdrawnAt: null }
  expect(announcementsCsv([entry, { ...entry, place: '=HYPERLINK()', languages: ['se'], withdrawnAt: at }])).toBe([
    '\uFEFFannounced_on;medium;place;languages;recorded_at;withdrawn_at',
    '2027-01-11;newspaper;"Järviseudun Sanomat; iltapainos";fi sv;2027-01-11T08:30Z;',
    '2027-01-11;newspaper;\'=HYPERLINK();se;2027-01-11T08:30Z;2027-01-11T08:30Z',
    '',
  ].join('\r\n'))
})
