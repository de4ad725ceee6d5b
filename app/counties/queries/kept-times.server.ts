import { RETENTION_KINDS, type CountySettings, type KeptTime, type RetentionKind } from '../contract'
import { keptTime } from '../rules/retention'

/** How long a county keeps each kind of thing. */
export type KeptTimes = Record<RetentionKind, KeptTime>

/** How long the county keeps each kind of thing, by its settings. */
export function keptTimes(settings: Pick<CountySettings, 'retention'>): KeptTimes {
  return Object.fromEntries((Object.keys(RETENTION_KINDS) as RetentionKind[]).map((kind) => [kind, keptTime(RETENTION_KINDS, settings.retention, kind)])) as KeptTimes
}

/** Whom to ask about personal data: the data protection officer, or the help contact where nobody is named. */
export function privacyContact({ dataProtectionOfficer, helpEmail, helpPhone }: CountySettings): { email: string; phone: string; isOfficer: boolean } {
  return dataProtectionOfficer ? { ...dataProtectionOfficer, isOfficer: true } : { email: helpEmail, phone: helpPhone, isOfficer: false }
}
