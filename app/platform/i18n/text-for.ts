import type { TFunction } from 'i18next'
import type { Locale } from '~/kernel/locales'
import { instanceFor } from './instances'
import type { Namespace } from './resources'

/** Gives a text by its key; an unknown key does not compile. */
export type TextOf<N extends Namespace> = TFunction<N>

const known = new Map<string, TextOf<Namespace>>()

/**
 * The texts of one area in one language: `textFor(locale, 'answers')('receipt.title')`. Works on the server and,
 * for the namespaces a hydrated page brought along, in the browser.
 */
export function textFor<N extends Namespace>(locale: Locale, namespace: N): TextOf<N> {
  const name = `${locale}/${namespace}`
  let text = known.get(name)
  if (!text) {
    text = remembering(instanceFor(locale).getFixedT(locale, namespace))
    known.set(name, text)
  }
  return text as unknown as TextOf<N>
}

// i18next resolves every key anew; a page has hundreds of texts without placeholders, so those are looked up once.
function remembering(fixed: TFunction<Namespace>): TextOf<Namespace> {
  const texts = new Map<string, string>()
  const ask = fixed as unknown as (key: string, values?: object) => string
  const text = (key: string, values?: object): string => {
    if (values !== undefined) return ask(key, values)
    let found = texts.get(key)
    if (found === undefined) {
      found = ask(key)
      texts.set(key, found)
    }
    return found
  }
  return text as unknown as TextOf<Namespace>
}
