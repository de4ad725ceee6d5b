import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Actions, Button } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Pagination } from '~/ui/pagination/pagination'

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

/** A page of matters, each leading to its package; `after` and `older` are places in the list of all. */
export type MattersToArchive = { items: { slug: string; title: LocalizedText; originalLocale: Locale }[]; after?: string; older: string | null }

/** The ways to the packages of all matters, for whoever sees to how long things are kept and may make packages. */
export function ArchiveChoice({ matters: { items, after, older } }: { matters: MattersToArchive }) {
  const { t, locale } = useText('oversight')
  if (items.length === 0) return null
  return (
    <Folio id="archive" heading={t('archive.choose')}>
      <p>{t('archive.choose-lead')}</p>
      <ul>
        {items.map(({ slug, title, originalLocale }) => <li key={slug}><a href={addresses.officialArchive(locale, slug)}><ContentText text={title} original={originalLocale} /></a></li>)}
      </ul>
      <Pagination
        label={t('archive.more')}
        newer={after ? { href: `${addresses.adminRetention(locale)}#archive`, text: t('log.newest') } : undefined}
        older={older ? { href: `${addresses.adminRetention(locale, { after: older })}#archive`, text: t('log.older') } : undefined}
      />
    </Folio>
  )
}
