import type { Locale } from '~/kernel/locales'
import { formatDateTime, formatList } from '~/platform/i18n/format'
import type { TextOf } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { Folio } from '~/ui/folio/folio'
import { Notice } from '~/ui/notice/notice'
import type { SettingsChange } from '../queries/county-settings.server'

/** What became of a settings form: saved, or somebody else was quicker and what was typed is still there. */
export function SettingsOutcome({ isSaved, isConflict }: { isSaved: boolean; isConflict: boolean }) {
  const { t } = useText('counties')
  if (isConflict) return <Notice tone="bad" announced><p>{t('settings.conflict')}</p></Notice>
  return isSaved ? <Notice tone="done" announced><p>{t('settings.saved')}</p></Notice> : null
}

const NAMES = [
  'requiredLocales', 'offeredLocales', 'smallGroupThreshold', 'helpPhone', 'helpHours', 'helpEmail', 'postalAddress', 'emergencyPhone', 'crisisPhone', 'channels', 'ways', 'advisoryBodies', 'retention', 'theme', 'accessibility', 'dataProtectionOfficer', 'nameOrder',
] as const

/** The latest changes of the settings: when, by whom, and which settings; never what they were. `names` are those of the people by id. */
export function SettingsHistory({ changes, names, lead }: { changes: SettingsChange[]; names: Record<string, string>; lead?: string }) {
  const { t, locale } = useText('counties')
  return (
    <Folio id="history" heading={t('settings.history')}>
      {lead ? <p>{lead}</p> : null}
      {changes.length === 0 ? <p>{t('settings.no-history')}</p> : (
        <ul>
          {changes.map(({ revision, changedAt, changedBy, changed }) => (
            <li key={revision}>
              {formatDateTime(locale, changedAt)}, {(changedBy && names[changedBy]) ?? t('settings.by-service')}: {wordsOf(t, locale, changed)}
            </li>
          ))}
        </ul>
      )}
    </Folio>
  )
}

function wordsOf(t: TextOf<'counties'>, locale: Locale, changed: readonly string[]): string {
  const known = NAMES.filter((name) => changed.includes(name))
  return formatList(locale, [...known.map((name) => t(`changed.${name}`)), ...changed.filter((name) => !NAMES.some((each) => each === name))])
}
