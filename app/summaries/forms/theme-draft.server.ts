import type { LocalizedText } from '~/kernel/localized-text'
import { LOCALES } from '~/kernel/locales'
import { dayTyped, readTypedDay, type TypedDay } from '~/kernel/typed-days'
import { wholeNumberIn } from '~/kernel/whole-numbers'
import { THEME_STATUSES } from '../contract'
import { STORY_PARTS, type ThemeDraft } from '../rules/draft'

/** What was typed about a theme. `dueOn` is null when nothing was typed and undefined when it is no day. */
export type TypedThemeDraft = Omit<ThemeDraft, 'themeId' | 'dueOn'> & { dueOn: string | null | undefined; typedDay: TypedDay }

/** Reads the editor of one theme. Nothing is lost: what cannot be kept is given back as it was typed. */
export function readThemeDraft(form: FormData): TypedThemeDraft {
  const typedDay = readTypedDay(form, 'due')
  const status = word(form, 'status')
  return {
    ...(Object.fromEntries(STORY_PARTS.map((part) => [part, readTexts(form, part)])) as Pick<ThemeDraft, 'said' | 'decided' | 'why' | 'next'>),
    owner: readTexts(form, 'owner'),
    status: THEME_STATUSES.find((each) => each === status) ?? null,
    dueOn: dayTyped(typedDay),
    typedDay,
    revision: wholeNumberIn(word(form, 'revision')) ?? 0,
  }
}

/** The texts of the fields `name.fi`, `name.sv` … as typed. */
export function readTexts(form: FormData, name: string): LocalizedText {
  return Object.fromEntries(LOCALES.flatMap((locale) => (typeof form.get(`${name}.${locale}`) === 'string' ? [[locale, form.get(`${name}.${locale}`) as string]] : [])))
}

function word(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, 100) : ''
}
