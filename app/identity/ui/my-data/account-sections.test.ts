import { expect, it } from 'vitest'
import { LOCALES } from '~/kernel/locales'
import { formatShortDate } from '~/platform/i18n/format'
import { textFor } from '~/platform/i18n/text-for'
import type { AccountData } from '../../queries/account-data.server'
import { accountSections } from './account-sections'

const account: AccountData = { personId: 'p', displayName: 'Aino', title: null, email: null, locale: 'fi', isProtected: false, providers: [], createdAt: new Date('2026-11-01'), grants: [], sessions: [] }

it.each(LOCALES)('a role that ended at once has no last day before its first among one’s own data in %s', (locale) => {
  const lineOf = (startsOn: string, endsOn: string, ended: 'first-day' | 'never-began' | null) => accountSections(locale, { ...account, grants: [{ role: 'author', startsOn, endsOn, ended }] }, { original: 'fi', associations: [], traces: [] }).find(({ id }) => id === 'roles')?.lines[0]
  const t = textFor(locale, 'identity')
  const words = (from: string) => ({ role: t('role.author'), from: formatShortDate(locale, from) })
  expect(lineOf('2026-11-27', '2026-11-26', 'first-day')).toBe(t('my-data.holds.role-first-day', words('2026-11-27')))
  expect(lineOf('2026-12-01', '2026-11-26', 'never-began')).toBe(t('my-data.holds.role-never-began', words('2026-12-01')))
  expect(lineOf('2026-11-27', '2026-11-26', 'first-day')).not.toContain(formatShortDate(locale, '2026-11-26'))
  expect(lineOf('2026-01-01', '2026-11-26', null)).toContain(formatShortDate(locale, '2026-11-26'))
})
