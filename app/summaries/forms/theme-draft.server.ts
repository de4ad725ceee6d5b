import type { LocalizedText } from '~/kernel/localized-text'
import { LOCALES } from '~/kernel/locales'
import { isDay } from '~/kernel/times'
import { wholeNumberIn } from '~/kernel/whole-numbers'
import { THEME_STATUSES } from '../contract'
import { STORY_PARTS, type ThemeDraft } from '../rules/draft'

/** A day as it was typed in three fields. */
export type TypedDay = { day: string; month: string; year: string }

/** What was typed about a theme. `dueOn` is null when nothing was typed and undefined when it is no day. */
export type TypedThemeDraft = Omit<ThemeDraft, 'themeId' | 'dueOn'> & { dueOn: string | null | undefined; typedDay: TypedDay }

/** Reads the editor of one theme. Nothing is lost: what cannot be kept is given back as it was typed. */
export function readThemeDraft(form: FormData): TypedThemeDraft {
  const typedDay = { day: word(form, 'due.day'), month: word(form, 'due.month'), year: word(form, 'due.year') }
  const status = word(form, 'status')
  return {
    ...(Object.fromEntries(STORY_PARTS.map((part) => [part, readTexts(form, part)])) as Pick<ThemeDraft, 'said' | 'decided' | 'why' | 'next'>),
    owner: readTexts(form, 'owner'),
    status: THEME_STATUSES.find((each) => each === status) ?? null,
    dueOn: dayOf(typedDay),
    typedDay,
    revision: wholeNumberIn(word(form, 'revision')) ?? 0,
  }
}

/** The texts of the fields `name.fi`, `name.sv` … as typed. */
export function readTexts(form: FormData, name: string): LocalizedText {
  return Object.fromEntries(LOCALES.flatMap((locale) => (typeof form.get(`${name}.${locale}`) === 'string' ? [[locale, form.get(`${name}.${locale}`) as string]] : [])))
}

/** A kept day as three fields show it. */
export function typedDayOf(day: string | null): TypedDay {
  const [year = '', month = '', date = ''] = day?.split('-') ?? []
  return { day: String(Number(date) || ''), month: String(Number(month) || ''), year }
}

function dayOf({ day, month, year }: TypedDay): string | null | undefined {
  if (`${day}${month}${year}`.trim() === '') return null
  const written = `${year.trim().padStart(4, '0')}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`
  return isDay(written) ? written : undefined
}

function word(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, 100) : ''
}
