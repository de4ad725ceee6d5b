import { baseLanguage, LOCALES, type Locale } from '~/kernel/locales'
import { resources, type Texts } from './resources'

/** A text that a variant lacks. */
export type MissingText = { locale: Locale; namespace: string; key: string }

type Listener = (missing: MissingText) => void

const reported = new Set<string>()
// A browser has no other log; a server process hands over its own.
// eslint-disable-next-line no-console
let listener: Listener = (missing) => console.error(JSON.stringify({ level: 'error', message: 'text missing', ...missing }))

/** Hands every missing text, once each, to the log of the process. */
export function onMissingText(report: Listener): void {
  listener = report
}

/**
 * What stands in for a text that does not exist: the text of the same language's other variant, the ordinary one first,
 * else the key. Another language's text would be read out in the wrong voice, and nobody could tell that it is not
 * meant. Throws in tests, so that it never comes that far.
 */
export function standInFor(missing: MissingText, mode: string = import.meta.env.MODE): string {
  const name = `${missing.locale}/${missing.namespace}:${missing.key}`
  if (mode === 'test') throw new Error(`Text missing: ${name}`)
  if (!reported.has(name)) {
    reported.add(name)
    listener(missing)
  }
  const ofLanguage = LOCALES.filter((locale) => baseLanguage(locale) === baseLanguage(missing.locale))
  return ofLanguage.map((locale) => find(locale, missing)).find((text) => text !== undefined) ?? missing.key
}

function find(locale: Locale, { namespace, key }: MissingText): string | undefined {
  let place: string | Texts | undefined = resources()[locale]?.[namespace]
  for (const part of key.split('.')) place = typeof place === 'object' ? place[part] : undefined
  return typeof place === 'string' ? place : undefined
}
