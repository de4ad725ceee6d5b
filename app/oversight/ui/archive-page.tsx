import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'

/** What a package of a matter holds, how it is checked, and the button that makes it. */
export function ArchivePage({ slug }: { slug: string }) {
  const { t, locale } = useText('oversight')
  return (
    <>
      <p className="lead">{t('archive.lead')}</p>
      <Folio id="holds" heading={t('archive.holds.title')} kind="first">
        <ul>
          {(['asked', 'statements', 'summary', 'rest'] as const).map((part) => <li key={part}>{t(`archive.holds.${part}`)}</li>)}
        </ul>
        <form method="post" action={addresses.officialArchiveFile(locale, slug)}>
          <Actions><Button>{t('archive.action')}</Button></Actions>
        </form>
      </Folio>
      <Folio id="check" heading={t('archive.check.title')}>
        <p>{t('archive.check.body')}</p>
      </Folio>
    </>
  )
}

/** The way to the package, for whoever may make one. */
export function ArchiveLink({ slug }: { slug: string }) {
  const { t, locale } = useText('oversight')
  return <p><a href={addresses.officialArchive(locale, slug)}>{t('archive.link')}</a></p>
}
