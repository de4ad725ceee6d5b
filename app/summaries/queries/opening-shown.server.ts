import type { LocalizedText } from '~/kernel/localized-text'
import { digestInWords } from '~/platform/db/text-digest.server'
import { wordsInFields } from '../rules/text-fields'

/**
 * The digest of what stands in the fields of the opening words. It goes along with them: a page that is sent with the same
 * digest has had nothing typed into them.
 */
export function openingDigest(fields: LocalizedText): string {
  return digestInWords(wordsInFields(fields))
}
