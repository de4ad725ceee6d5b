import type { Locale } from '~/kernel/locales'
import { pickText } from '~/kernel/localized-text'
import { formatDateTime, formatList, formatShortDate } from '~/platform/i18n/format'
import { languageName } from '~/platform/i18n/language-name'
import { textFor, type TextOf } from '~/platform/i18n/text-for'
import type { AccountData } from '../../queries/account-data.server'
import { deviceName } from '../device-name'

/** One part of what an account holds, in words. */
export type AccountSection = { id: string; heading: string; body?: string; facts: { term: string; said: string }[]; lines: string[] }

/** What an account holds besides what this area knows. */
export type AccountSurroundings = {
  original: Locale
  /** The associations represented, by name. */
  associations: string[]
  traces: { kind: 'statements' | 'reading' | 'summaries' | 'handling' | 'account' | 'log'; count: number }[]
}

/** Everything an account holds, in the reader's words: for the page and for the file to take along. */
export function accountSections(locale: Locale, account: AccountData, { original, associations, traces }: AccountSurroundings): AccountSection[] {
  const t = textFor(locale, 'identity')
  const section = (id: string, heading: string, parts: Partial<AccountSection>): AccountSection => ({ id, heading, facts: [], lines: [], ...parts })
  return [
    section('facts', t('my-data.holds.facts'), { facts: personFacts(locale, account, original) }),
    section('roles', t('my-data.holds.roles'), { lines: account.grants.map((grant) => grantLine(t, locale, grant)) }),
    ...(associations.length > 0 ? [section('associations', t('my-data.holds.associations'), { lines: associations })] : []),
    section('sessions', t('my-data.holds.sessions'), {
      lines: account.sessions.map(({ createdAt, lastSeenAt, way, device }) => t('my-data.holds.session', { start: formatDateTime(locale, createdAt), seen: formatDateTime(locale, lastSeenAt), how: [t(`account.way.${way}`), deviceName(device)].filter(Boolean).join(', ') })),
      ...(account.sessions.length === 0 ? { body: t('my-data.holds.no-sessions') } : {}),
    }),
    section('traces', t('my-data.holds.traces'), { body: t('my-data.holds.traces-body'), lines: traceLines(t, traces) }),
  ]
}

function personFacts(locale: Locale, account: AccountData, original: Locale): AccountSection['facts'] {
  const t = textFor(locale, 'identity')
  return [
    { term: t('my-data.holds.name'), said: account.displayName },
    { term: t('my-data.holds.email'), said: account.email ?? t('people.table.no-email') },
    ...(account.title ? [{ term: t('my-data.holds.duty'), said: pickText(account.title, locale, original).text }] : []),
    { term: t('my-data.holds.language'), said: languageName(locale, account.locale) },
    { term: t('my-data.holds.since'), said: formatShortDate(locale, account.createdAt) },
    ...(account.providers.length > 0 ? [{ term: t('my-data.holds.known-by'), said: formatList(locale, account.providers.map((each) => t(`account.way.${each}`))) }] : []),
    ...(account.isProtected ? [{ term: t('my-data.holds.protected'), said: t('my-data.holds.protected-yes') }] : []),
  ]
}

function grantLine(t: TextOf<'identity'>, locale: Locale, { role, startsOn, endsOn, ended }: AccountData['grants'][number]): string {
  const words = { role: t(`role.${role}`), from: formatShortDate(locale, startsOn) }
  if (ended) return t(`my-data.holds.role-${ended}`, words)
  return endsOn ? t('my-data.holds.role-ended', { ...words, to: formatShortDate(locale, endsOn) }) : t('my-data.holds.role-open', words)
}

function traceLines(t: TextOf<'identity'>, traces: AccountSurroundings['traces']): string[] {
  const kinds = [...new Set(traces.map(({ kind }) => kind))]
  return kinds.map((kind) => t(`my-data.holds.trace.${kind}`, { count: traces.reduce((sum, trace) => sum + (trace.kind === kind ? trace.count : 0), 0) }))
}
