import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Day } from '~/kernel/times'
import type { LegalProfile } from '../contract'

/** What is known beforehand of a county, so that whoever enters it need not look it up. */
export type KnownCounty = { code: string; id: string; legalProfile: LegalProfile; name: LocalizedText; originalLocale: Locale; requiredLocales: readonly Locale[]; validFrom: Day }

// Language duties: Act 423/2003, 6 §; the majority's language is the one texts are first written in.
const finnish = { originalLocale: 'fi', requiredLocales: ['fi'] } as const
const finnishFirst = { originalLocale: 'fi', requiredLocales: ['fi', 'sv'] } as const
const swedishFirst = { originalLocale: 'sv', requiredLocales: ['fi', 'sv'] } as const

/**
 * The counties, Helsinki and HUS by the codes of Statistics Finland, as they were in 2024. The first day is that on which
 * they became responsible for services (Acts 611/2021 and 615/2021). A county that merges or is renamed gets a new row.
 */
export const KNOWN_COUNTIES: readonly KnownCounty[] = [
  { code: '01', id: 'ita-uusimaa', legalProfile: 'county', name: { fi: 'Itä-Uudenmaan hyvinvointialue', sv: 'Östra Nylands välfärdsområde', en: 'Wellbeing Services County of East Uusimaa' }, ...finnishFirst, validFrom: '2023-01-01' },
  { code: '02', id: 'keski-uusimaa', legalProfile: 'county', name: { fi: 'Keski-Uudenmaan hyvinvointialue', sv: 'Mellersta Nylands välfärdsområde', en: 'Wellbeing Services County of Central Uusimaa' }, ...finnish, validFrom: '2023-01-01' },
  { code: '03', id: 'lansi-uusimaa', legalProfile: 'county', name: { fi: 'Länsi-Uudenmaan hyvinvointialue', sv: 'Västra Nylands välfärdsområde', en: 'Western Uusimaa Wellbeing Services County' }, ...finnishFirst, validFrom: '2023-01-01' },
  { code: '04', id: 'vantaa-kerava', legalProfile: 'county', name: { fi: 'Vantaan ja Keravan hyvinvointialue', sv: 'Vanda och Kervo välfärdsområde', en: 'Wellbeing Services County of Vantaa and Kerava' }, ...finnishFirst, validFrom: '2023-01-01' },
  { code: '05', id: 'varsinais-suomi', legalProfile: 'county', name: { fi: 'Varsinais-Suomen hyvinvointialue', sv: 'Egentliga Finlands välfärdsområde', en: 'Wellbeing Services County of Southwest Finland' }, ...finnishFirst, validFrom: '2023-01-01' },
  { code: '06', id: 'satakunta', legalProfile: 'county', name: { fi: 'Satakunnan hyvinvointialue', sv: 'Satakunta välfärdsområde', en: 'Wellbeing Services County of Satakunta' }, ...finnish, validFrom: '2023-01-01' },
  { code: '07', id: 'kanta-hame', legalProfile: 'county', name: { fi: 'Kanta-Hämeen hyvinvointialue', sv: 'Egentliga Tavastlands välfärdsområde', en: 'Wellbeing Services County of Kanta-Häme' }, ...finnish, validFrom: '2023-01-01' },
  { code: '08', id: 'pirkanmaa', legalProfile: 'county', name: { fi: 'Pirkanmaan hyvinvointialue', sv: 'Birkalands välfärdsområde', en: 'Wellbeing Services County of Pirkanmaa' }, ...finnish, validFrom: '2023-01-01' },
  { code: '09', id: 'paijat-hame', legalProfile: 'county', name: { fi: 'Päijät-Hämeen hyvinvointialue', sv: 'Päijänne-Tavastlands välfärdsområde', en: 'Wellbeing Services County of Päijät-Häme' }, ...finnish, validFrom: '2023-01-01' },
  { code: '10', id: 'kymenlaakso', legalProfile: 'county', name: { fi: 'Kymenlaakson hyvinvointialue', sv: 'Kymmenedalens välfärdsområde', en: 'Wellbeing Services County of Kymenlaakso' }, ...finnishFirst, validFrom: '2023-01-01' },
  { code: '11', id: 'etela-karjala', legalProfile: 'county', name: { fi: 'Etelä-Karjalan hyvinvointialue', sv: 'Södra Karelens välfärdsområde', en: 'Wellbeing Services County of South Karelia' }, ...finnish, validFrom: '2023-01-01' },
  { code: '12', id: 'etela-savo', legalProfile: 'county', name: { fi: 'Etelä-Savon hyvinvointialue', sv: 'Södra Savolax välfärdsområde', en: 'Wellbeing Services County of South Savo' }, ...finnish, validFrom: '2023-01-01' },
  { code: '13', id: 'pohjois-savo', legalProfile: 'county', name: { fi: 'Pohjois-Savon hyvinvointialue', sv: 'Norra Savolax välfärdsområde', en: 'Wellbeing Services County of North Savo' }, ...finnish, validFrom: '2023-01-01' },
  { code: '14', id: 'pohjois-karjala', legalProfile: 'county', name: { fi: 'Pohjois-Karjalan hyvinvointialue', sv: 'Norra Karelens välfärdsområde', en: 'Wellbeing Services County of North Karelia' }, ...finnish, validFrom: '2023-01-01' },
  { code: '15', id: 'keski-suomi', legalProfile: 'county', name: { fi: 'Keski-Suomen hyvinvointialue', sv: 'Mellersta Finlands välfärdsområde', en: 'Wellbeing Services County of Central Finland' }, ...finnish, validFrom: '2023-01-01' },
  { code: '16', id: 'etela-pohjanmaa', legalProfile: 'county', name: { fi: 'Etelä-Pohjanmaan hyvinvointialue', sv: 'Södra Österbottens välfärdsområde', en: 'Wellbeing Services County of South Ostrobothnia' }, ...finnish, validFrom: '2023-01-01' },
  { code: '17', id: 'pohjanmaa', legalProfile: 'county', name: { fi: 'Pohjanmaan hyvinvointialue', sv: 'Österbottens välfärdsområde', en: 'Wellbeing Services County of Ostrobothnia' }, ...swedishFirst, validFrom: '2023-01-01' },
  { code: '18', id: 'keski-pohjanmaa', legalProfile: 'county', name: { fi: 'Keski-Pohjanmaan hyvinvointialue', sv: 'Mellersta Österbottens välfärdsområde', en: 'Wellbeing Services County of Central Ostrobothnia' }, ...finnishFirst, validFrom: '2023-01-01' },
  { code: '19', id: 'pohjois-pohjanmaa', legalProfile: 'county', name: { fi: 'Pohjois-Pohjanmaan hyvinvointialue', sv: 'Norra Österbottens välfärdsområde', en: 'Wellbeing Services County of North Ostrobothnia' }, ...finnish, validFrom: '2023-01-01' },
  { code: '20', id: 'kainuu', legalProfile: 'county', name: { fi: 'Kainuun hyvinvointialue', sv: 'Kajanalands välfärdsområde', en: 'Wellbeing Services County of Kainuu' }, ...finnish, validFrom: '2023-01-01' },
  { code: '21', id: 'lappi', legalProfile: 'county', name: { fi: 'Lapin hyvinvointialue', sv: 'Lapplands välfärdsområde', en: 'Wellbeing Services County of Lapland' }, ...finnish, validFrom: '2023-01-01' },
  { code: '90', id: 'helsinki', legalProfile: 'city', name: { fi: 'Helsingin kaupunki', sv: 'Helsingfors stad', en: 'City of Helsinki' }, ...finnishFirst, validFrom: '2023-01-01' },
  { code: 'HUS', id: 'hus', legalProfile: 'joint-authority', name: { fi: 'HUS-yhtymä', sv: 'HUS-sammanslutningen', en: 'HUS Group' }, ...finnishFirst, validFrom: '2023-01-01' },
]

/** What is known of the county with a code; null for one that is not in the table. */
export function knownCounty(code: string): KnownCounty | null {
  return KNOWN_COUNTIES.find((county) => county.code === code) ?? null
}
