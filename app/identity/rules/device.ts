import type { Device } from '../contract'

type Words = readonly (readonly [pattern: RegExp, word: string])[]

// The first that fits: most browsers also claim to be those below them.
const BROWSERS: Words = [
  [/\bEdg(?:e|A|iOS)?\//, 'edge'],
  [/\b(?:OPR|Opera)\//, 'opera'],
  [/\bSamsungBrowser\//, 'samsung'],
  [/\b(?:Firefox|FxiOS)\//, 'firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'chrome'],
  [/\bSafari\//, 'safari'],
]

const SYSTEMS: Words = [
  [/\bWindows\b/, 'windows'],
  [/\b(?:iPhone|iPad|iPod)\b/, 'ios'],
  [/\bAndroid\b/, 'android'],
  [/\bCrOS\b/, 'chromeos'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macos'],
  [/\bLinux\b/, 'linux'],
]

/**
 * What a `User-Agent` header says in two coarse words, enough for somebody to tell their own devices apart and too
 * little to tell people apart. Null where it says nothing known.
 */
export function deviceOf(userAgent: string | null): Device {
  const first = (words: Words) => words.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? null
  return { browser: first(BROWSERS), system: first(SYSTEMS) }
}
