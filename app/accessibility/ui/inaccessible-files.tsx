import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { FileAccessibility } from '~/texts/ui/files/file-accessibility'
import { PhoneLink } from '~/ui/link/phone-link'
import type { InaccessibleFile } from '../contract'

/** The published files that not everybody can read: their name and matter, what they say in short, and whom to ask. */
export function InaccessibleFiles({ files }: { files: InaccessibleFile[] }) {
  const { t } = useText('accessibility')
  return (
    <>
      <h3>{t('statement.problems.files.title')}</h3>
      <ul>{files.map((file) => <InaccessibleFileItem key={file.id} file={file} />)}</ul>
    </>
  )
}

function InaccessibleFileItem({ file: { title, summary, kind, accessibility, matter } }: { file: InaccessibleFile }) {
  const { t, locale } = useText('accessibility')
  const { originalLocale: original, contact } = matter
  const inShort = pickText(summary, locale, original)
  const name = pickText(matter.title, locale, original)
  return (
    <li>
      <p><b><ContentText text={title} original={original} /></b>, {kind}</p>
      <p>{t('statement.problems.files.matter', { title: '' })}<a href={addresses.consultation(locale, matter.slug)} lang={name.locale === locale ? undefined : name.locale}>{name.text}</a></p>
      {inShort.text ? <p>{t('statement.problems.files.summary', { text: '' })}<span lang={inShort.locale === locale ? undefined : inShort.locale}>{inShort.text}</span></p> : null}
      <FileAccessibility accessibility={accessibility} />
      <p>
        {t('statement.problems.files.ask', { contact: '' })}<ContentText text={contact.role} original={original} />, <PhoneLink phone={contact.phone} />, <a href={`mailto:${contact.email}`}>{contact.email}</a>
      </p>
    </li>
  )
}
