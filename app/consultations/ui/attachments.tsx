import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { formatList, formatNumber } from '~/platform/i18n/format'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { FileAccessibility } from '~/texts/ui/files/file-accessibility'
import { Icon } from '~/ui/icon/icon'
import { VisuallyHidden } from '~/ui/visually-hidden/visually-hidden'

/** A file beside the consultation, as the texts area tells of it. */
export type AttachmentShown = { id: string; title: LocalizedText; summary: LocalizedText; locales: Locale[]; kind: string; byteCount: number; accessibility: 'accessible' | 'partly' | 'not-accessible' | null }

/** The files: what each is, what it says in short, its kind, size and language, and whether all can read it. `base` is where they lie when they have a host of their own. */
export function Attachments({ attachments, slug, original, base }: { attachments: AttachmentShown[]; slug: string; original: Locale; base: string }) {
  const { t, locale } = useText('consultations')
  return (
    <ul className="files">
      {attachments.map((file) => {
        const title = pickText(file.title, locale, original)
        const language = formatList(locale, file.locales.map((each) => languageName(locale, each)))
        return (
          <li key={file.id}>
            <Icon name="paper" />
            <div>
              <p>
                <a href={addresses.attachment(locale, slug, file.id, base)} lang={title.locale === locale ? undefined : title.locale} hrefLang={file.locales[0]}>{title.text}<VisuallyHidden>, {language}</VisuallyHidden></a>,{' '}
                <Size kind={file.kind} byteCount={file.byteCount} />
              </p>
              <ContentText as="p" text={file.summary} original={original} />
              <p className="small soft">{t('page.attachments.language', { language })}</p>
              {file.accessibility ? <FileAccessibility accessibility={file.accessibility} /> : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function Size({ kind, byteCount }: { kind: string; byteCount: number }) {
  const { t, locale } = useText('consultations')
  const kilobytes = Math.max(1, Math.round(byteCount / 1000))
  const size = kilobytes < 1000
    ? t('page.attachments.kilobytes', { size: formatNumber(locale, kilobytes) })
    : t('page.attachments.megabytes', { size: formatNumber(locale, Math.round(kilobytes / 100) / 10) })
  return <>{t('page.attachments.detail', { kind, size })}</>
}
