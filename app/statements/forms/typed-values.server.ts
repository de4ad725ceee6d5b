import { countGraphemes } from '~/kernel/graphemes'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { hasIdentityCode } from '~/kernel/personal-data'
import type { FieldMessage } from '~/kernel/results'
import { dayTyped, type TypedDay } from '~/kernel/typed-days'
import { memberListProblem } from '~/texts/rules/people/member-lists'
import { LONGEST_TEXT } from '../rules/content-refusal'
import type { TypedRow } from './typed-step.server'

/** Reads values one by one and gathers the messages, in the order of the page. */
export type Reader = {
  messages: FieldMessage[]
  /** Something the giver has not told yet: nothing to say of it while they are still writing. */
  lacks: (field: string, key: string) => undefined
  text: (field: string, typed: string | undefined, options?: { required?: string; longest?: number }) => string
  count: (field: string, typed: string | undefined, options?: { required?: string; most?: number }) => number | undefined
  day: (field: string, row: TypedRow, name: string, options?: { required?: string; latest?: string }) => string | undefined
}

/** A reader for one step. Messages are keys of this area's `error` texts. `isUnfinished`: what is missing may come later. */
export function startReading({ isUnfinished = false }: { isUnfinished?: boolean } = {}): Reader {
  const messages: FieldMessage[] = []
  const say = (field: string, key: string, values?: FieldMessage['values']) => {
    messages.push(values ? { field, key, values } : { field, key })
    return undefined
  }
  const lacks = (field: string, key: string) => (isUnfinished ? undefined : say(field, key))
  return {
    messages,
    lacks,
    text(field, typed = '', { required, longest = LONGEST_TEXT } = {}) {
      const text = typed.replace(/\r\n/g, '\n').trim()
      const length = countGraphemes(text)
      if (text === '' && required) lacks(field, required)
      else if (length > longest) say(field, 'too-long', { count: length - longest, max: longest })
      else if (hasIdentityCode(text)) say(field, 'identity-code')
      else if (memberListProblem(text) !== null) say(field, 'member-list')
      return text
    },
    count(field, typed = '', { required, most = 1_000_000 } = {}) {
      const plain = typed.replace(/[\s\u00a0\u202f]/g, '')
      if (plain === '') return required ? lacks(field, required) : undefined
      if (!/^\d{1,9}$/.test(plain)) return say(field, 'number')
      return Number(plain) <= most ? Number(plain) : say(field, 'number-range', { min: 0, max: most })
    },
    day(field, row, name, { required, latest } = {}) {
      const part = (word: keyof TypedDay) => row[`${name}.${word}`] ?? ''
      const day = dayTyped({ day: part('day'), month: part('month'), year: part('year') })
      if (day === null) return required ? lacks(field, required) : undefined
      if (day === undefined) return say(field, 'date')
      return latest !== undefined && day > latest ? say(field, 'day-ahead') : day
    },
  }
}

/** The facts that were told; what was not is left out. */
export function told<T extends object>(facts: T): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T
}

/** Whether nothing was typed or chosen in any of a row's fields; a day has three of them. */
export function isBlank(row: TypedRow, names: readonly string[], days: readonly string[] = []): boolean {
  const parts = days.flatMap((day) => ['day', 'month', 'year'].map((word) => `${day}.${word}`))
  return [...names, ...parts].every((name) => (row[name] ?? '').trim() === '')
}

/** A day as its three fields show it. */
export function typedDay(name: string, day: string | undefined): TypedRow {
  const [year = '', month = '', date = ''] = (day ?? '').split('-')
  return { [`${name}.day`]: date.replace(/^0/, ''), [`${name}.month`]: month.replace(/^0/, ''), [`${name}.year`]: year }
}

/**
 * The text with its original replaced. Words that have changed lose their translations: a translation of other words
 * would be a false one.
 */
export function withOriginal(earlier: LocalizedText | undefined, original: Locale, text: string): LocalizedText {
  if (text === '') return {}
  return earlier?.[original] === text ? earlier : { [original]: text }
}

/** The lines of a field, each as a text; a line that stood there before keeps its translations. */
export function linesAs(earlier: readonly LocalizedText[], original: Locale, typed: string): LocalizedText[] {
  const lines = typed.split('\n').map((line) => line.trim().replace(/^[-•*]\s+/, '')).filter((line) => line !== '')
  return lines.map((line) => earlier.find((text) => text[original] === line) ?? { [original]: line })
}

/** Texts as the lines of a field. */
export function asLines(texts: readonly LocalizedText[], original: Locale): string {
  return texts.map((text) => text[original] ?? Object.values(text)[0] ?? '').join('\n')
}
