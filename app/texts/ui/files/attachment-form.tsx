import { baseLanguage, type Locale } from '~/kernel/locales'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { Disclosure } from '~/ui/disclosure/disclosure'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { FileField } from '~/ui/file-field/file-field'
import { RadioGroup } from '~/ui/radio-group/radio-group'
import { Select } from '~/ui/select/select'
import { TextArea } from '~/ui/text-area/text-area'
import { TextField } from '~/ui/text-field/text-field'
import type { TypedAttachment } from '../../forms/attachment.server'
import { ACCESSIBILITIES, type AttachmentRefusal } from '../../rules/attachments'
import { FILE_KINDS } from '../../rules/files/kinds'
import { megabytes, refusalWords } from './file-words'

const ACCEPT = [...Object.values(FILE_KINDS).map(({ extension }) => `.${extension}`), '.jpeg'].join(',')

type AttachmentFormProps = { typed: TypedAttachment | null; token: string; refusals: AttachmentRefusal[]; required: Locale[]; offered: Locale[]; maxBytes: number }

/** A file to add, with what readers must know of it before they open it. `token` makes the same form sent twice one file. */
export function AttachmentForm({ typed, token, refusals, required, offered, maxBytes }: AttachmentFormProps) {
  const { t, locale } = useText('texts')
  const { t: frame } = useText('shell')
  const words = refusals.map((refusal) => refusalWords(locale, refusal, maxBytes))
  const errorOf = (field: string) => {
    const found = words.find(({ href }) => href === `#${field}`)
    return found && { prefix: frame('error.field-prefix'), message: found.message }
  }
  const others = offered.filter((each) => !required.includes(each))
  const field = (language: Locale, isRequired: boolean) => <InLanguage key={language} language={language} isRequired={isRequired} typed={typed} errorOf={errorOf} />
  return (
    <form id="step" method="post" encType="multipart/form-data" noValidate>
      <input type="hidden" name="token" value={token} />
      {required.map((each) => field(each, true))}
      {others.length > 0 ? (
        <Disclosure summary={t('files.new.other-languages')} open={others.some((each) => typed?.title[each] || typed?.summary[each] || errorOf(`title-${each}`) || errorOf(`summary-${each}`))}>
          {others.map((each) => field(each, false))}
        </Disclosure>
      ) : null}
      <Select
        id="language-of-file" name="language-of-file" label={t('files.new.language')} choose={t('files.new.choose')} width="medium"
        options={offered.map((each) => ({ value: each, label: languageName(locale, each) }))} defaultValue={typed?.locale ?? ''} error={errorOf('language-of-file')}
      />
      <RadioGroup
        id="accessibility" name="accessibility" label={t('files.new.accessibility')} hint={t('files.new.accessibility-hint')}
        options={ACCESSIBILITIES.map((value) => ({ value, label: t(`files.accessibility.${value}`) }))} defaultValue={typed?.accessibility ?? undefined} error={errorOf('accessibility')}
      />
      {/* The last field: whatever its size, what was typed before it arrives. */}
      <FileField
        id="file" name="file" label={t('files.new.file')} hint={t('files.new.file-hint', { size: megabytes(locale, maxBytes) })} accept={ACCEPT}
        error={errorOf('file') ?? (refusals.length > 0 ? { prefix: frame('error.field-prefix'), message: t('files.refusal.choose-again') } : undefined)}
      />
      <Actions><Button>{t('files.new.submit')}</Button></Actions>
    </form>
  )
}

type InLanguageProps = { language: Locale; isRequired: boolean; typed: TypedAttachment | null; errorOf: (field: string) => { prefix: string; message: string } | undefined }

function InLanguage({ language, isRequired, typed, errorOf }: InLanguageProps) {
  const { t, locale } = useText('texts')
  const named = { language: languageName(locale, language) }
  const needed = isRequired ? t('files.new.needed') : undefined
  return (
    <>
      <TextField id={`title-${language}`} name={`title.${language}`} lang={baseLanguage(language)} label={t('files.new.title-in', named)} hint={needed} defaultValue={typed?.title[language]} error={errorOf(`title-${language}`)} />
      <TextArea id={`summary-${language}`} name={`summary.${language}`} low lang={baseLanguage(language)} label={t('files.new.summary-in', named)} hint={needed ? t('files.new.summaries-hint') : undefined} defaultValue={typed?.summary[language]} error={errorOf(`summary-${language}`)} />
    </>
  )
}

/** What is to be put right, above the page's heading. The file must always be chosen again, so that is always said. */
export function AttachmentErrors({ refusals, maxBytes }: { refusals: AttachmentRefusal[]; maxBytes: number }) {
  const { t, locale } = useText('texts')
  const { t: frame } = useText('shell')
  if (refusals.length === 0) return null
  const words = refusals.map((refusal) => refusalWords(locale, refusal, maxBytes))
  const errors = words.some(({ href }) => href === '#file') ? words : [...words, { href: '#file', message: t('files.refusal.choose-again') }]
  return <ErrorSummary title={frame('error.summary', { count: errors.length })} errors={errors}>{frame('error.kept')}</ErrorSummary>
}
