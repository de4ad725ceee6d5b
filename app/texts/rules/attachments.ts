import { LOCALES, type Locale } from '~/kernel/locales'
import { missingLocales, type LocalizedText } from '~/kernel/localized-text'
import { hasIdentityCode } from '~/kernel/personal-data'
import { FILE_KINDS, type FileKind, type FileRefusal } from './files/kinds'
import { isPicture, kindOfMedia } from './files/looking'

/** Whether everybody can read a file, by who adds it. */
export const ACCESSIBILITIES = ['accessible', 'partly', 'not-accessible'] as const
export type Accessibility = (typeof ACCESSIBILITIES)[number]

/** What is told about a file by who adds it. */
export type AttachmentWords = { title: LocalizedText; summary: LocalizedText; locales: Locale[]; accessibility: Accessibility | null }

/** What keeps an attachment from being kept; `locale` where one language is meant. */
export type AttachmentRefusal = { code: AttachmentRefusalCode; locale?: Locale }
export type AttachmentRefusalCode =
  | FileRefusal
  | 'no-file' | 'no-title' | 'no-summary' | 'title-too-long' | 'summary-too-long' | 'no-language' | 'no-accessibility' | 'too-many'
  /** A PDF without tags, language or title is not accessible, whoever says so. */
  | 'not-tagged'
  | 'title-identity-code' | 'summary-identity-code' | 'name-identity-code'
  /** The scanner knows it. */
  | 'infected'
  /** The scanner that should look at it did not answer. */
  | 'not-scanned'

export const MAX_TITLE = 150
export const MAX_SUMMARY = 600
/** So many files beside one thing; a reader has to find their way among them. */
export const MOST_ATTACHMENTS = 50

/** What is missing, too long or not to be published in what is told about a file: a title and a summary in every required language, its own language, whether all can read it. */
export function wordRefusals({ title, summary, locales, accessibility }: AttachmentWords, required: readonly Locale[]): AttachmentRefusal[] {
  const tooLong = (text: LocalizedText, most: number) => LOCALES.filter((locale) => (text[locale] ?? '').length > most)
  const withCode = (text: LocalizedText) => LOCALES.filter((locale) => hasIdentityCode(text[locale] ?? ''))
  return [
    ...missingLocales(title, required).map((locale) => ({ code: 'no-title' as const, locale })),
    ...tooLong(title, MAX_TITLE).map((locale) => ({ code: 'title-too-long' as const, locale })),
    ...withCode(title).map((locale) => ({ code: 'title-identity-code' as const, locale })),
    ...missingLocales(summary, required).map((locale) => ({ code: 'no-summary' as const, locale })),
    ...tooLong(summary, MAX_SUMMARY).map((locale) => ({ code: 'summary-too-long' as const, locale })),
    ...withCode(summary).map((locale) => ({ code: 'summary-identity-code' as const, locale })),
    ...(locales.length === 0 ? [{ code: 'no-language' as const }] : []),
    ...(accessibility === null ? [{ code: 'no-accessibility' as const }] : []),
  ]
}

/** What keeps the name that a file was sent with from being kept: it is shown and given out with the file. */
export function nameRefusals(fileName: string): AttachmentRefusal[] {
  return [fileName, namePart(fileName)].some(hasIdentityCode) ? [{ code: 'name-identity-code' }] : []
}

/** The short word people know a kind of file by: `PDF`. */
export function kindWord(mediaType: string): string {
  const kind = kindOfMedia(mediaType)
  return kind ? FILE_KINDS[kind].word : ''
}

/** Whether a browser may show a kept file itself: only pictures, which have been drawn anew; everything else is saved. */
export function mayBeShown(mediaType: string): boolean {
  const kind = kindOfMedia(mediaType)
  return kind !== null && isPicture(kind)
}

/** The file name for saving: nothing in it that a file system or header would take for a sign of its own, and an ending by what the bytes are. */
export function safeFileName(fileName: string, kind: FileKind): string {
  const cleaned = namePart(fileName)
  return `${cleaned === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(cleaned) ? 'file' : cleaned}.${FILE_KINDS[kind].extension}`
}

function namePart(fileName: string): string {
  const withoutEnding = fileName.normalize('NFC').replace(/\.[\p{L}\p{N}]{1,8}$/u, '')
  return withoutEnding.replace(/[^\p{L}\p{N} _-]+/gu, '_').replace(/^[ _]+|[ _]+$/g, '').slice(0, 100).trim()
}
