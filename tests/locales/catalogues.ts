import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { baseLanguage, isSimple, LOCALES, type Locale } from '~/kernel/locales'

type Nested = { [key: string]: string | Nested }

/** The texts of one file by their full key, in the order of the file. */
export type Catalogue = Map<string, string>

/** Every text of the interface: locale → namespace → key → text. */
export type Catalogues = Map<Locale, Map<string, Catalogue>>

/** Reads all files below `locales/`. */
export function readCatalogues(folder = 'locales'): Catalogues {
  return new Map(
    LOCALES.map((locale) => {
      const place = `${folder}/${locale}`
      const files = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.json')).sort() : []
      return [locale, new Map(files.map((name) => [name.replace(/\.json$/, ''), flatten(JSON.parse(readFileSync(`${place}/${name}`, 'utf8')) as Nested)]))]
    }),
  )
}

/** Nested texts by their full keys, in order. */
export function flatten(nested: Nested, before = ''): Catalogue {
  return new Map(Object.entries(nested).flatMap(([key, value]) => (typeof value === 'string' ? [[before + key, value] as const] : [...flatten(value, `${before}${key}.`)])))
}

/** One text with where it stands: `sv-simple/answers:receipt.title`. */
export type Placed = { locale: Locale; namespace: string; key: string; text: string; place: string }

/** Every text with its place. */
export function allTexts(catalogues: Catalogues): Placed[] {
  return [...catalogues].flatMap(([locale, files]) =>
    [...files].flatMap(([namespace, texts]) => [...texts].map(([key, text]) => ({ locale, namespace, key, text, place: `${locale}/${namespace}:${key}` }))),
  )
}

/** Each plain text beside the ordinary text of its language. */
export function plainPairs(catalogues: Catalogues): (Placed & { ordinary: string })[] {
  return allTexts(catalogues)
    .filter(({ locale }) => isSimple(locale))
    .map((placed) => ({ ...placed, ordinary: catalogues.get(baseLanguage(placed.locale) as Locale)?.get(placed.namespace)?.get(placed.key) ?? '' }))
}

/** The placeholders of a text, in alphabetical order, each once. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([^},\s]+)[^}]*\}\}/g)].map(([, name]) => name!))].sort()
}
