import { baseLanguage, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { formatList } from '~/platform/i18n/format'
import type { TextOf } from '~/platform/i18n/text-for'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { Disclosure } from '~/ui/disclosure/disclosure'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Fieldset } from '~/ui/fieldset/fieldset'
import { Folio } from '~/ui/folio/folio'
import { Notice } from '~/ui/notice/notice'
import { TextArea } from '~/ui/text-area/text-area'
import { TextField } from '~/ui/text-field/text-field'
import { HAND_OVER_KINDS, REASONS, type HandOverKind, type Reason, type RulesContent } from '../../contract'
import type { DriftInRules, MissingInRules } from '../../rules/rules-versions'

type Languages = { required: Locale[]; offered: Locale[] }
type EditProps = { content: RulesContent; seen: number; languages: Languages; missing: MissingInRules[]; drift?: DriftInRules[] }

/** What is still missing, above the heading. */
export function RulesErrors({ missing }: { missing: MissingInRules[] }) {
  const { t, locale: reading } = useText('moderation')
  const { t: frame } = useText('shell')
  if (missing.length === 0) return null
  return <ErrorSummary title={frame('error.summary', { count: missing.length })} errors={missing.map((each) => ({ href: `#${fieldId(each)}`, message: messageOf(t, reading, each) }))} />
}

/** What to look at before publishing, each line leading to its field. Pressing the button once more publishes all the same. */
export function RulesAdvice({ drift, required }: { drift: DriftInRules[]; required: Locale[] }) {
  const { t, locale } = useText('moderation')
  const list = (locales: Locale[]) => formatList(locale, locales.map((each) => languageName(locale, each)))
  if (drift.length === 0) return null
  return (
    <Notice announced>
      <h2>{t('edit.drift-title')}</h2>
      <p>{t('edit.drift')}</p>
      <ul>
        {drift.map((each) => {
          // The fields of other languages lie folded away, where not every browser follows a link: their group is always there.
          const behind = required.find((language) => each.unchanged.includes(language))
          return (
            <li key={each.id}>
              <a href={`#${each.id}${behind ? `-${behind}` : ''}`}>{t('edit.drift-in', { field: t(`edit.field.${each.field}`), of: nameOf(t, each.of), changed: list(each.changed), unchanged: list(each.unchanged) })}</a>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

/** The whole of the rules as one form: every reason and contact in every language. `drift`: what its editor is being told of now. */
export function EditRules({ content, seen, languages, missing, drift = [] }: EditProps) {
  const { t } = useText('moderation')
  const field = { languages, missing }
  return (
    <form id="step" method="post" noValidate>
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="told" value={drift.map(({ id }) => id).join(' ')} />
      <Folio id="reasons" heading={t('edit.reasons')} kind="first">
        {REASONS.map((reason) => {
          const text = content.reasons.find((each) => each.reason === reason)
          return (
            <section key={reason} aria-labelledby={`h-${reason}`}>
              <h3 id={`h-${reason}`}>{t(`reason.${reason}`)}</h3>
              <InLanguages of={reason} name="title" label={t('edit.field.title')} text={text?.title} isLine {...field} />
              <InLanguages of={reason} name="meaning" label={t('edit.field.meaning')} text={text?.meaning} {...field} />
              <InLanguages of={reason} name="done" label={t('edit.field.done')} text={text?.done} {...field} />
              <InLanguages of={reason} name="law" label={t('edit.field.law')} text={text?.law} isLine {...field} />
            </section>
          )
        })}
      </Folio>
      <Folio id="contacts" heading={t('edit.contacts')}>
        {HAND_OVER_KINDS.map((kind) => <ContactFields key={kind} kind={kind} content={content} {...field} />)}
      </Folio>
      <Actions><Button>{t('edit.action')}</Button></Actions>
    </form>
  )
}

function ContactFields({ kind, content, languages, missing }: { kind: HandOverKind; content: RulesContent; languages: Languages; missing: MissingInRules[] }) {
  const { t, locale: reading } = useText('moderation')
  const { t: frame } = useText('shell')
  const contact = content.contacts.find((each) => each.kind === kind)
  const lacks = missing.find((each) => each.of === kind && each.field === 'contact')
  return (
    <section aria-labelledby={`h-${kind}`}>
      <h3 id={`h-${kind}`}>{t(`kind.${kind}`)}</h3>
      <InLanguages of={kind} name="unit" label={t('edit.field.unit')} text={contact?.unit} isLine languages={languages} missing={missing} />
      <InLanguages of={kind} name="instruction" label={t('edit.field.instruction')} text={contact?.instruction} languages={languages} missing={missing} />
      <TextField id={`${kind}-contact`} name={`${kind}.phone`} type="tel" width="medium" label={t('edit.field.phone')} defaultValue={contact?.phone} autoComplete="tel" error={lacks && { prefix: frame('error.field-prefix'), message: messageOf(t, reading, lacks) }} />
      <TextField id={`${kind}-email`} name={`${kind}.email`} type="email" width="medium" label={t('edit.field.email')} defaultValue={contact?.email} autoComplete="email" />
    </section>
  )
}

function InLanguages({ of, name, label, text, languages, missing, isLine = false }: { of: Reason | HandOverKind; name: string; label: string; text: LocalizedText | undefined; languages: Languages; missing: MissingInRules[]; isLine?: boolean }) {
  const { t, locale: reading } = useText('moderation')
  const { t: frame } = useText('shell')
  const others = languages.offered.filter((locale) => !languages.required.includes(locale))
  const field = (locale: Locale) => {
    const lacks = missing.find((each) => each.of === of && each.field === name && each.locale === locale)
    const language = languageName(reading, locale)
    const shared = {
      id: `${of}-${name}-${locale}`, name: `${of}.${name}.${locale}`, label: t('edit.language', { language: language.charAt(0).toLocaleUpperCase() + language.slice(1) }),
      defaultValue: text?.[locale], lang: baseLanguage(locale), error: lacks && { prefix: frame('error.field-prefix'), message: messageOf(t, reading, lacks) },
    }
    return isLine ? <TextField key={locale} {...shared} /> : <TextArea key={locale} {...shared} low />
  }
  return (
    <Fieldset id={`${of}-${name}`} label={label}>
      <div className="languages">{languages.required.map(field)}</div>
      {others.length > 0 ? <Disclosure summary={t('edit.other-languages')}><div className="languages">{others.map(field)}</div></Disclosure> : null}
    </Fieldset>
  )
}

function fieldId({ of, field, locale }: MissingInRules): string {
  return locale ? `${of}-${field}-${locale}` : `${of}-contact`
}

function messageOf(t: TextOf<'moderation'>, reading: Locale, { of, field, locale }: MissingInRules): string {
  const name = nameOf(t, of)
  if (field === 'contact' || !locale) return t('edit.missing-contact', { of: name })
  return t('edit.missing', { field: t(`edit.field.${field}`).toLocaleLowerCase(), of: name, language: languageName(reading, locale) })
}

function nameOf(t: TextOf<'moderation'>, of: Reason | HandOverKind): string {
  return (REASONS as readonly string[]).includes(of) ? t(`reason.${of as Reason}`) : t(`kind.${of as HandOverKind}`)
}
