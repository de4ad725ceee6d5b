import { isId } from '~/kernel/ids'
import { isLocale, LOCALES, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { ACCESSIBILITIES, type Accessibility } from '../rules/attachments'

/** The form of a file as it was filled in; all of it but the file itself can be shown again. */
export type TypedAttachment = { title: LocalizedText; summary: LocalizedText; locale: Locale | null; accessibility: Accessibility | null; formToken: string | null }

/** The file of the form and what is told about it; `file` is null when none was chosen. */
export async function readAttachmentForm(form: FormData): Promise<{ typed: TypedAttachment; file: { name: string; content: Uint8Array } | null }> {
  const locale = form.get('language-of-file')
  const accessibility = form.get('accessibility')
  const token = form.get('token')
  const file = form.get('file')
  return {
    typed: {
      title: localized(form, 'title'),
      summary: localized(form, 'summary'),
      locale: isLocale(locale) ? locale : null,
      accessibility: ACCESSIBILITIES.find((each) => each === accessibility) ?? null,
      formToken: isId(token) ? token : null,
    },
    // A browser sends a file without a name and bytes when none was chosen.
    file: file instanceof File && (file.name !== '' || file.size > 0) ? { name: file.name.slice(0, 500), content: new Uint8Array(await file.arrayBuffer()) } : null,
  }
}

function localized(form: FormData, name: string): LocalizedText {
  return Object.fromEntries(LOCALES.flatMap((locale) => {
    const value = form.get(`${name}.${locale}`)
    return typeof value === 'string' && value.trim() !== '' ? [[locale, value.trim().slice(0, 5000)]] : []
  }))
}
