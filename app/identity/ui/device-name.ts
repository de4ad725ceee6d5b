import type { Device } from '../contract'

// Names of products are the same in every language.
const NAMES: Record<string, string> = {
  edge: 'Edge', opera: 'Opera', samsung: 'Samsung Internet', firefox: 'Firefox', chrome: 'Chrome', safari: 'Safari',
  windows: 'Windows', ios: 'iPhone, iPad', android: 'Android', chromeos: 'ChromeOS', macos: 'Mac', linux: 'Linux',
}

/** A kind of browser and system in the words of their makers, or null when neither is known. */
export function deviceName({ browser, system }: Device): string | null {
  const known = [browser, system].flatMap((word) => (word && Object.hasOwn(NAMES, word) ? [NAMES[word]!] : []))
  return known.length > 0 ? known.join(', ') : null
}
