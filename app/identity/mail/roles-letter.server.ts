import type { Locale } from '~/kernel/locales'
import { formatDate, formatList } from '~/platform/i18n/format'
import { textFor } from '~/platform/i18n/text-for'
import type { Role } from '../contract'

export type RolesLetter = { locale: Locale; roles: readonly Role[]; startsOn: string; endsOn: string | null; link: string; way: 'sign-in' | 'directory'; county: string; contact: string }

/** The letter to somebody who has been invited or given roles: which, from and until when, and where to sign in: by a letter, or with the organisation's own account. It signs nobody in by itself. */
export function rolesLetter({ locale, roles, startsOn, endsOn, link, way, county, contact }: RolesLetter): { subject: string; text: string } {
  const t = textFor(locale, 'identity')
  const text = [
    t('mail.greeting'),
    t('mail.roles.body', { county }),
    [
      t('mail.roles.list', { roles: formatList(locale, roles.map((role) => t(`role.${role}`))) }),
      t('mail.roles.from', { date: formatDate(locale, startsOn) }),
      ...(endsOn === null ? [] : [t('mail.roles.until', { date: formatDate(locale, endsOn) })]),
    ].join('\n'),
    t(`mail.roles.${way}`, { link }),
    t('mail.roles.mistake', { contact }),
    t('mail.signature', { county, contact }),
  ].join('\n\n')
  return { subject: t('mail.roles.subject', { service: county }), text }
}
