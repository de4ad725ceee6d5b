import { baseLanguage, ownName, type Locale } from '~/kernel/locales'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { CheckboxGroup } from '~/ui/checkbox-group/checkbox-group'
import { DateField } from '~/ui/date-field/date-field'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { Notice } from '~/ui/notice/notice'
import { TextArea } from '~/ui/text-area/text-area'
import { TextField } from '~/ui/text-field/text-field'
import type { ReadDefect } from '../forms/defect-form.server'
import type { DefectProblem } from '../rules/checking'

type DefectFormProps = {
  defect: Pick<ReadDefect, 'id' | 'revision' | 'what' | 'why' | 'instead' | 'isMended' | 'typedDay' | 'typedRequirements'>
  locales: Locale[]
  required: Locale[]
  problems: DefectProblem[]
  isWrongDay: boolean
  isWrongNumber: boolean
  isChangedMeanwhile: boolean
}

/** One defect in every language of the county: what does not work and why, what to use meanwhile, by when it is mended. */
export function DefectForm({ defect, locales, required, problems, isWrongDay, isWrongNumber, isChangedMeanwhile }: DefectFormProps) {
  const { t, locale: reader } = useText('accessibility')
  const { t: frame } = useText('shell')
  const nameOf = (locale: Locale) => languageName(reader, locale)
  const words = ({ problem, locale }: DefectProblem) => t(`defect.problem.${problem}`, { language: nameOf(locale) })
  const errors = [
    ...problems.map((each) => ({ href: `#${each.field}-${each.locale}`, message: words(each) })),
    ...(isWrongNumber ? [{ href: '#requirements', message: t('defect.problem.requirements') }] : []),
    ...(isWrongDay ? [{ href: '#mendBy', message: t('defect.problem.day') }] : []),
  ]
  const prefix = frame('error.field-prefix')
  const errorOf = (field: DefectProblem['field'], locale: Locale) => {
    const found = problems.find((each) => each.field === field && each.locale === locale)
    return found && { prefix, message: words(found) }
  }
  return (
    <div className="wrap">
      {errors.length > 0 ? <ErrorSummary title={frame('error.summary', { count: errors.length })} errors={errors}>{frame('error.kept')}</ErrorSummary> : null}
      <Head title={t('defect.title')} />
      {isChangedMeanwhile ? <Notice tone="bad" announced>{t('defect.problem.changed-meanwhile')}</Notice> : null}
      <form id="step" method="post" noValidate>
        <input type="hidden" name="id" value={defect.id} />
        <input type="hidden" name="revision" value={defect.revision} />
        {locales.map((locale, at) => (
          <Folio key={locale} id={`in-${locale}`} heading={<span lang={locale === reader ? undefined : locale}>{ownName(locale)}</span>} kind={at === 0 ? 'first' : undefined}>
            <TextArea
              id={`what-${locale}`} name={`what.${locale}`} low lang={baseLanguage(locale)} label={t('defect.what')} hint={required.includes(locale) ? t('defect.required') : undefined}
              defaultValue={defect.what[locale]} error={errorOf('what', locale)}
            />
            {(['why', 'instead'] as const).map((field) => (
              <TextArea
                key={field} id={`${field}-${locale}`} name={`${field}.${locale}`} low lang={baseLanguage(locale)} label={field === 'why' ? t('defect.why') : t('defect.instead')} optional={t('feedback.optional')}
                hint={required.includes(locale) ? t('defect.instead-hint') : undefined} defaultValue={defect[field][locale]} error={errorOf(field, locale)}
              />
            ))}
          </Folio>
        ))}
        <Folio id="concerns" heading={t('defect.requirements')}>
          <TextField
            id="requirements" name="requirements" label={t('defect.requirements')} optional={t('feedback.optional')} hint={t('defect.requirements-hint')} defaultValue={defect.typedRequirements}
            error={isWrongNumber ? { prefix, message: t('defect.problem.requirements') } : undefined}
          />
        </Folio>
        <Folio id="when" heading={t('defect.mend-by')}>
          <DateField
            id="mendBy" name="mendBy" label={t('defect.mend-by')} hint={t('defect.mend-by-hint')} defaultValue={defect.typedDay}
            parts={{ day: t('defect.day'), month: t('defect.month'), year: t('defect.year') }} error={isWrongDay ? { prefix, message: t('defect.problem.day') } : undefined}
          />
          <CheckboxGroup id="mended" name="mended" label={t('defect.mended')} defaultValue={defect.isMended ? ['yes'] : []} options={[{ value: 'yes', label: t('defect.mended'), hint: t('defect.mended-hint') }]} />
          <Actions><Button>{t('defect.action')}</Button></Actions>
        </Folio>
      </form>
    </div>
  )
}
