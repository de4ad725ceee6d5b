import type { Words } from './words'

/** Picked words, marked with their language when it is not the page's. */
export function Spoken({ words }: { words: Words }) {
  return words.lang ? <span lang={words.lang}>{words.text}</span> : <>{words.text}</>
}
