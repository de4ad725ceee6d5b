import { pickText } from '~/kernel/localized-text'
import type { Locale } from '~/kernel/locales'
import { formatList } from '~/platform/i18n/format'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { Icon } from '~/ui/icon/icon'
import { VisuallyHidden } from '~/ui/visually-hidden/visually-hidden'
import type { KeptFile } from '../../queries/attachments.server'
import { ContentText } from '../content-text'
import { sizeWords } from './file-words'

/** What is known of one file: its kind, size and language, whether all can read it, and whether a scanner looked at it. */
export function FileFacts({ file, original }: { file: KeptFile; original: Locale }) {
  const { t, locale } = useText('texts')
  const language = formatList(locale, file.locales.map((each) => languageName(locale, each)))
  return (
    <>
      <ContentText as="p" text={file.summary} original={original} />
      <p className="small soft">
        {t('files.list.detail', { kind: file.kind, size: sizeWords(locale, file.byteCount), language })}
        {file.accessibility ? <><br />{t(`files.accessibility.${file.accessibility}`)}</> : null}
        <br />{t(file.isScanned ? 'files.list.scanned' : 'files.list.unscanned')}
      </p>
    </>
  )
}

/** The files of a thing for those who keep them. `hrefOf` leads to the file, `removeOf` to taking it away; null for who may not. */
export function KeptFiles({ files, original, hrefOf, removeOf }: { files: KeptFile[]; original: Locale; hrefOf: (id: string) => string; removeOf: ((id: string) => string) | null }) {
  const { t, locale } = useText('texts')
  if (files.length === 0) return <p>{t('files.list.empty')}</p>
  return (
    <ul className="files">
      {files.map((file) => {
        const title = pickText(file.title, locale, original)
        // The same document in two languages has one title.
        const language = <VisuallyHidden> ({formatList(locale, file.locales.map((each) => languageName(locale, each)))})</VisuallyHidden>
        return (
          <li key={file.id}>
            <Icon name="paper" />
            <div>
              <p><a href={hrefOf(file.id)} lang={title.exact ? undefined : title.locale}>{title.text}<span lang={locale}>{language}</span></a></p>
              <FileFacts file={file} original={original} />
              {removeOf ? <p><a href={removeOf(file.id)}>{t('files.list.remove', { title: title.text })}{language}</a></p> : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
