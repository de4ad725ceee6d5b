import type { Locale } from '~/kernel/locales'
import { resources, TEXTS_ELEMENT, type Namespace, type Resources } from './resources'

/**
 * The texts a hydrated page needs in the browser, as a data block; pages without JavaScript leave it out. The server
 * and the browser write the same characters, so hydration finds nothing to change. Without `namespaces`, all of them.
 */
export function EmbeddedTexts({ locales, namespaces }: { locales: readonly Locale[]; namespaces?: readonly Namespace[] }) {
  return <script type="application/json" id={TEXTS_ELEMENT} dangerouslySetInnerHTML={{ __html: textsAsJson(locales, namespaces) }} />
}

const written = new WeakMap<Resources, Map<string, string>>()

/** Texts as JSON that cannot end the script element it stands in. They are many, and the same on every page. */
export function textsAsJson(locales: readonly Locale[], namespaces?: readonly Namespace[]): string {
  const all = resources()
  const kept = written.get(all) ?? new Map<string, string>()
  written.set(all, kept)
  const key = [...locales, '', ...(namespaces ?? ['*'])].join()
  const json = kept.get(key) ?? asJson(all, locales, namespaces)
  kept.set(key, json)
  return json
}

function asJson(all: Resources, locales: readonly Locale[], namespaces?: readonly Namespace[]): string {
  const chosen: Resources = {}
  for (const locale of locales) {
    const texts = all[locale] ?? {}
    const names = Object.keys(texts).filter((name) => !namespaces || namespaces.includes(name as Namespace))
    chosen[locale] = Object.fromEntries(names.map((name) => [name, texts[name]!]))
  }
  return JSON.stringify(chosen).replace(/</g, '\\u003c')
}
