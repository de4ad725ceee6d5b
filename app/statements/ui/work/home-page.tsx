import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Head } from '~/ui/head/head'
import { Folio } from '~/ui/folio/folio'

/** An association on its representative's first page. */
export type DeskEntry = { slug: string; name: string; position: 'chair' | 'secretary' | 'director' | 'other'; draftCount: number; givenCount: number }

/** The associations somebody speaks for, each with its unfinished and given statements. `matter`: what they came to give a statement on. */
export function HomePage({ associations, contact, matter }: { associations: DeskEntry[]; contact: string; matter?: string }) {
  const { t, locale } = useText('statements')
  return (
    <div className="wrap">
      <Head title={t('work.home.title')} lead={associations.length === 0 ? t('work.home.none', { contact }) : t('work.home.lead')} />
      {associations.map((each) => (
        <Folio key={each.slug} id={`desk-${each.slug}`} heading={<a href={addresses.associationStatements(locale, each.slug, matter)}>{each.name}</a>}>
          <p>{t(`work.home.as.${each.position}`)}</p>
          {each.draftCount > 0 ? <p>{t('work.home.drafts', { count: each.draftCount })}</p> : null}
          {each.givenCount > 0 ? <p>{t('work.home.given', { count: each.givenCount })}</p> : null}
        </Folio>
      ))}
    </div>
  )
}
