import { isLocale } from '~/kernel/locales'

/** A text inside a statement's content: its path, joined by `/`, which also ends in its language. */
export type ContentText = { part: string; locale: string; text: string }

/**
 * Every text in the content of a statement, in reading order: whatever is kept by language, and names of places.
 * Found by its shape, so that a text the statements area adds later is looked through too.
 */
export function contentTexts(content: unknown, original: string, path: readonly string[] = []): ContentText[] {
  if (typeof content === 'string') {
    const last = path.at(-1) ?? ''
    const isText = isLocale(last) || last === 'place' || (last === 'section' && path.at(-2) === 'signOff')
    return isText && content.trim() !== '' ? [{ part: path.join('/'), locale: isLocale(last) ? last : original, text: content }] : []
  }
  if (Array.isArray(content)) return content.flatMap((each, index) => contentTexts(each, original, [...path, String(index)]))
  if (typeof content === 'object' && content !== null) return Object.entries(content).flatMap(([key, value]) => contentTexts(value, original, [...path, key]))
  return []
}

/** The same part of a statement in its other languages: the paths are the same but for the language they end in. */
export function inOtherLanguages<P extends { part: string }>(part: string, parts: readonly P[]): P[] {
  const path = pathOf(part)
  return path === null ? [] : parts.filter((each) => each.part !== part && pathOf(each.part) === path)
}

// Names of places and sections have no language of their own.
function pathOf(part: string): string | null {
  const steps = part.split('/')
  return isLocale(steps.at(-1) ?? '') ? steps.slice(0, -1).join('/') : null
}
