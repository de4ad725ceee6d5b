import { baseLanguage, LOCALES, type Locale } from '~/kernel/locales'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { RedactedText } from '~/texts/ui/redacted-text'
import { Actions, Button } from '~/ui/button/button'
import { Choices, type ChoiceOption } from '~/ui/choice/choice'
import { Disclosure } from '~/ui/disclosure/disclosure'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { FieldGroup } from '~/ui/field/field'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import type { SourcePart } from '../../queries/parts-of-source.server'
import { firstWords } from '../part-words'

/** A text to choose: `name` says which it is, and its first words tell it from the others where it has any. */
export type NamedPart = SourcePart & { name: string }

type RaisePageProps = { parts: NamedPart[]; written: Locale; backAt: string; isDone: boolean; problem: boolean; asked?: string | null }

/** Asks a moderator to look at one text of an answer or statement: those in the language it was written in first, the others behind their languages. `asked`: the one that is chosen already. */
export function RaisePage({ parts, written, backAt, isDone, problem, asked = null }: RaisePageProps) {
  const { t } = useText('moderation')
  const { t: frame } = useText('shell')
  const message = t('raise.choose')
  return (
    <div className="wrap">
      <BackLink href={backAt}>{t('raise.back')}</BackLink>
      {problem ? <ErrorSummary title={frame('error.summary', { count: 1 })} errors={[{ href: '#part', message }]} /> : null}
      <Head title={t('raise.title')} lead={t('raise.body')}>
        {isDone ? <Notice tone="done" announced><p>{t('raise.done')}</p></Notice> : (
          <form method="post" noValidate>
            <FieldGroup id="part" role="radiogroup" label={t('raise.which')} error={problem ? { prefix: frame('error.field-prefix'), message } : undefined}>
              <PartChoices parts={parts} written={written} asked={asked} />
            </FieldGroup>
            <Actions><Button>{t('raise.action')}</Button></Actions>
          </form>
        )}
      </Head>
    </div>
  )
}

function PartChoices({ parts, written, asked }: Pick<RaisePageProps, 'parts' | 'written' | 'asked'>) {
  const { t, locale } = useText('moderation')
  const languages = [written, ...LOCALES.filter((each) => each !== written)].filter((each) => parts.some((part) => part.locale === each))
  const [first, ...others] = languages.map((language) => ({ language, options: parts.filter((part) => part.locale === language).map((part) => optionOf(part, locale)) }))
  const chosen = parts.filter(({ part }) => parts.length === 1 || part === asked).map(({ part }) => part)
  return (
    <>
      {first ? <Choices type="radio" id="part" name="part" options={first.options} chosen={chosen} /> : null}
      {others.length > 0 ? <p className="small soft">{t('raise.others')}</p> : null}
      {others.map(({ language, options }) => {
        const name = languageName(locale, language)
        return (
          <Disclosure key={language} open={options.some(({ value }) => chosen.includes(value))} summary={t('raise.in-language', { language: name.charAt(0).toLocaleUpperCase(locale) + name.slice(1), count: options.length })}>
            <div role="group" aria-label={name}><Choices type="radio" id={`part-${language}`} name="part" options={options} chosen={chosen} /></div>
          </Disclosure>
        )
      })}
    </>
  )
}

function optionOf({ part, name, locale: language, text }: NamedPart, locale: Locale): ChoiceOption {
  const lang = baseLanguage(language) === baseLanguage(locale) ? undefined : baseLanguage(language)
  return { value: part, label: text === null ? name : <>{name}: <q lang={lang}><RedactedText text={firstWords(text)} /></q></> }
}
