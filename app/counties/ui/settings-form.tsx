import { baseLanguage, LOCALES, ownName, type Locale } from '~/kernel/locales'
import type { FieldMessage } from '~/kernel/results'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { CheckboxGroup } from '~/ui/checkbox-group/checkbox-group'
import { DateField } from '~/ui/date-field/date-field'
import { Folio } from '~/ui/folio/folio'
import { NumberField } from '~/ui/number-field/number-field'
import { RadioGroup } from '~/ui/radio-group/radio-group'
import { TextField } from '~/ui/text-field/text-field'
import { ACCESSIBILITY_STATUSES, COUNTY_CHANNELS, type LegalProfile } from '../contract'
import type { TypedSettings } from '../forms/settings.server'
import { InLanguages } from './in-languages'
import { useSettingsMessages } from './settings-messages'

type SettingsFormProps = { revision: number; typed: TypedSettings; messages: readonly FieldMessage[]; originalLocale: Locale; legalProfile: LegalProfile; limits: { least: number; most: number } }

/** The county's settings: languages, ways of taking part, help, address, what is stated of accessibility, the data protection officer, the smallest group that is shown. */
export function SettingsForm({ revision, typed, messages, originalLocale, legalProfile, limits }: SettingsFormProps) {
  const { t } = useText('counties')
  const { errorOf } = useSettingsMessages(messages)
  const phone = (field: 'helpPhone' | 'emergencyPhone' | 'crisisPhone') => (
    <TextField id={field} name={field} type="tel" width="medium" label={t(`settings.${field}`)} defaultValue={typed[field]} autoComplete="tel" error={errorOf(field)} />
  )
  const inLanguages = (field: 'helpHours' | 'postalAddress') => ({ label: t(`settings.${field}`), hint: t('settings.in-languages'), required: typed.requiredLocales, errorOf })
  return (
    <form id="step" method="post" noValidate>
      <input type="hidden" name="revision" value={revision} />
      <Languages typed={typed} messages={messages} originalLocale={originalLocale} />
      <Folio id="ways" heading={t('settings.ways')}>
        <CheckboxGroup id="channels" name="channels" label={t('settings.channels')} hint={t('settings.channels-hint')} error={errorOf('channels')} defaultValue={typed.channels} options={COUNTY_CHANNELS.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))} />
      </Folio>
      <Folio id="help" heading={t('settings.help')}>
        {phone('helpPhone')}
        <InLanguages field="helpHours" text={typed.helpHours} {...inLanguages('helpHours')} />
        <TextField id="helpEmail" name="helpEmail" type="email" label={t('settings.helpEmail')} defaultValue={typed.helpEmail} autoComplete="email" autoCapitalize="none" spellCheck={false} error={errorOf('helpEmail')} />
        <InLanguages field="postalAddress" text={typed.postalAddress} {...inLanguages('postalAddress')} />
        {phone('emergencyPhone')}
        {phone('crisisPhone')}
      </Folio>
      <Statement typed={typed} messages={messages} />
      <Officer typed={typed} messages={messages} />
      <Folio id="law" heading={t('settings.law')}>
        <p>{t(`legal-profile.${legalProfile}`)}</p>
        <p className="soft">{t('settings.law-fixed')}</p>
      </Folio>
      <Folio id="groups" heading={t('settings.groups')}>
        <NumberField id="smallGroupThreshold" name="smallGroupThreshold" label={t('settings.threshold')} hint={t('settings.threshold-hint', limits)} defaultValue={typed.smallGroupThreshold} error={errorOf('smallGroupThreshold')} />
        <p className="actions"><Button>{t('settings.save')}</Button></p>
      </Folio>
    </form>
  )
}

function Languages({ typed, messages, originalLocale }: Pick<SettingsFormProps, 'typed' | 'messages' | 'originalLocale'>) {
  const { t, locale: reading } = useText('counties')
  const { errorOf } = useSettingsMessages(messages)
  const options = LOCALES.map((locale) => ({ value: locale, label: ownName(locale), lang: baseLanguage(locale) }))
  return (
    <Folio id="languages" heading={t('settings.languages')} kind="first">
      <p>{t('settings.original', { language: languageName(reading, originalLocale) })}</p>
      <CheckboxGroup id="requiredLocales" name="requiredLocales" label={t('settings.required')} hint={t('settings.required-hint')} error={errorOf('requiredLocales')} defaultValue={typed.requiredLocales} options={options} />
      <CheckboxGroup id="offeredLocales" name="offeredLocales" label={t('settings.offered')} hint={t('settings.offered-hint')} error={errorOf('offeredLocales')} defaultValue={typed.offeredLocales} options={options} />
    </Folio>
  )
}

function Statement({ typed: { accessibility }, messages }: Pick<SettingsFormProps, 'typed' | 'messages'>) {
  const { t } = useText('counties')
  const { errorOf } = useSettingsMessages(messages)
  const day = (field: 'preparedOn' | 'serviceOpenedOn') => (
    <DateField id={field} name={field} label={t(`settings.${field}`)} hint={t('settings.day-hint')} defaultValue={accessibility[field]} error={errorOf(field)} parts={{ day: t('settings.day'), month: t('settings.month'), year: t('settings.year') }} />
  )
  return (
    <Folio id="statement" heading={t('settings.statement')}>
      <p>{t('settings.statement-lead')}</p>
      <RadioGroup
        id="accessibilityStatus" name="accessibilityStatus" label={t('settings.accessibilityStatus')} hint={t('settings.accessibilityStatus-hint')} error={errorOf('accessibilityStatus')}
        options={ACCESSIBILITY_STATUSES.map((value) => ({ value, label: t(`settings.status.${value}`) }))} defaultValue={accessibility.status ?? undefined}
      />
      {day('preparedOn')}
      {day('serviceOpenedOn')}
      <InLanguages field="accessibilityUnit" label={t('settings.accessibilityUnit')} hint={t('settings.accessibilityUnit-hint')} text={accessibility.unit} required={[]} errorOf={errorOf} />
    </Folio>
  )
}

function Officer({ typed: { officer }, messages }: Pick<SettingsFormProps, 'typed' | 'messages'>) {
  const { t } = useText('counties')
  const { errorOf } = useSettingsMessages(messages)
  return (
    <Folio id="officer" heading={t('settings.officer')}>
      <p>{t('settings.officer-lead')}</p>
      <TextField id="officerEmail" name="officerEmail" type="email" label={t('settings.officerEmail')} defaultValue={officer.email} autoComplete="email" autoCapitalize="none" spellCheck={false} error={errorOf('officerEmail')} />
      <TextField id="officerPhone" name="officerPhone" type="tel" width="medium" label={t('settings.officerPhone')} defaultValue={officer.phone} autoComplete="tel" error={errorOf('officerPhone')} />
    </Folio>
  )
}
