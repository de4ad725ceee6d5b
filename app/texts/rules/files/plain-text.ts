import { WEB_PAGE, type FileRefusal } from './kinds'
import { plainWords, wordsRefusal } from './words'

// Everything below the space but tabulator, line feed, form feed and carriage return.
const CONTROLS = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/u

/** Whether the bytes are text in UTF-8 and nothing else. */
export function isPlainText(bytes: Uint8Array): boolean {
  try {
    return !CONTROLS.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}

/** What keeps a text from being kept: a web page or a program in it, or words that must not become public. Null when it is only read. */
export function textRefusal(bytes: Uint8Array): FileRefusal | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  if (WEB_PAGE.test(text)) return 'mixed-kinds'
  return text.startsWith('#!') ? 'runs-programs' : wordsRefusal([plainWords(text)])
}
