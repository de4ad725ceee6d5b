import { createContext, useContext, type ReactNode } from 'react'
import { formattingTag, type Locale } from '~/kernel/locales'
import type { FieldMessage } from '~/kernel/results'
import type { TextOf } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { FieldError } from '~/ui/field/field'
import { DatePicker } from '~/ui/date-picker/date-picker'
import { NumberField } from '~/ui/number-field/number-field'
import { TextArea } from '~/ui/text-area/text-area'
import { TextField } from '~/ui/text-field/text-field'
import type { TypedRow } from '../../forms/typed-step.server'

type StepContext = { messages: readonly FieldMessage[]; writtenIn: Locale }

const Step = createContext<StepContext | null>(null)

function useStep(): StepContext {
  const step = useContext(Step)
  if (!step) throw new Error('A field of a statement is used outside StepFields')
  return step
}

/** Hands a step's messages and the language it is written in to its fields. */
export function StepFields({ messages, writtenIn, children }: StepContext & { children: ReactNode }) {
  return <Step.Provider value={{ messages, writtenIn }}>{children}</Step.Provider>
}

/** A field's id from its name; the error summary links to it. */
export function fieldId(name: string): string {
  return name.replaceAll('.', '-')
}

/** A message of a form in words. */
export function messageInWords(t: TextOf<'statements'>, message: FieldMessage): string {
  return (t as unknown as (key: string, values?: object) => string)(`error.${message.key}`, message.values)
}

/** The message beside a field, if there is one. */
export function useFieldError(name: string): FieldError | undefined {
  const { messages } = useStep()
  const { t } = useText('statements')
  const { t: frame } = useText('shell')
  const message = messages.find((each) => each.field === name)
  return message && { prefix: frame('error.field-prefix'), message: messageInWords(t, message) }
}

type Named = { name: string; row: TypedRow; part: string; label: ReactNode; hint?: ReactNode; optional?: boolean }

function useCommon({ name, label, hint, optional }: Named) {
  const { t } = useText('statements')
  return { id: fieldId(name), name, label, hint, optional: optional ? `(${t('step.optional')})` : undefined, error: useFieldError(name) }
}

/** One line of text in the statement's own language. */
export function Line(props: Named & { ownLanguage?: boolean }) {
  const { writtenIn } = useStep()
  return <TextField {...useCommon(props)} defaultValue={props.row[props.part] ?? ''} autoComplete="off" lang={props.ownLanguage === false ? undefined : writtenIn} />
}

/** Several lines of text in the statement's own language. */
export function Words(props: Named & { low?: boolean }) {
  const { writtenIn } = useStep()
  return <TextArea {...useCommon(props)} defaultValue={props.row[props.part] ?? ''} low={props.low} lang={writtenIn} />
}

/** A count of people, or a per cent. */
export function Count(props: Named & { unit?: ReactNode }) {
  return <NumberField {...useCommon(props)} defaultValue={props.row[props.part] ?? ''} unit={props.unit} />
}

/** A day in three fields, which a calendar may fill once the page lives. */
export function Day(props: Named) {
  const { t, locale } = useText('statements')
  const { row, part } = props
  const parts = { day: t('field.date.day'), month: t('field.date.month'), year: t('field.date.year') }
  return (
    <DatePicker
      {...useCommon(props)}
      locale={formattingTag(locale)}
      parts={parts}
      defaultValue={{ day: row[`${part}.day`], month: row[`${part}.month`], year: row[`${part}.year`] }}
      open={t('field.date.open')}
      calendar={t('field.date.calendar')}
    />
  )
}
