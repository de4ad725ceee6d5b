import type { TypeOptions } from 'i18next'
import { LOCALES, type Locale } from '~/kernel/locales'

/** The name of a file of texts: one for each area, and `shell` for the page frame. */
export type Namespace = Extract<keyof TypeOptions['resources'], string>

/** Texts of one namespace as they stand in the file. */
export type Texts = { [key: string]: string | Texts }

/** Texts by locale and namespace. */
export type Resources = Partial<Record<Locale, Record<string, Texts>>>

/** The id of the element that carries a hydrated page's texts to the browser. */
export const TEXTS_ELEMENT = 'texts'

// The browser's build drops the files: there the condition is the constant `false`.
const files: Record<string, Texts> = import.meta.env.SSR
  ? import.meta.glob<Texts>('../../../locales/*/*.json', { eager: true, import: 'default' })
  : {}

let loaded: Resources | undefined

/** Every text of this process: on the server all files, in a browser what the page brought along. */
export function resources(): Resources {
  loaded ??= import.meta.env.SSR ? fromFiles() : fromDocument()
  return loaded
}

function fromFiles(): Resources {
  const found: Resources = Object.fromEntries(LOCALES.map((locale) => [locale, {}]))
  for (const [path, texts] of Object.entries(files)) {
    const [locale, file] = path.split('/').slice(-2) as [Locale, string]
    const ofLocale = found[locale]
    if (ofLocale) ofLocale[file.replace(/\.json$/, '')] = texts
  }
  return found
}

function fromDocument(): Resources {
  const element = document.getElementById(TEXTS_ELEMENT)
  return element?.textContent ? (JSON.parse(element.textContent) as Resources) : {}
}
