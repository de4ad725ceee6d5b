import { addresses } from '~/kernel/addresses'
import { baseLanguage, ownName, type Locale } from '~/kernel/locales'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Button } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import { Select } from '~/ui/select/select'
import { VisuallyHidden } from '~/ui/visually-hidden/visually-hidden'
import type { OwnStatement } from '../../queries/own-statements.server'
import type { MatterFacts } from './matter-facts'

type Own = OwnStatement & { matter: MatterFacts | null }

/** One association's desk: what a statement can be given on, what is unfinished, what has been given. */
export function AssociationPage({ association, name, position, isOnly, statements, open, languages, problem }: {
  association: string
  name: string
  position: 'chair' | 'secretary' | 'director' | 'other'
  isOnly: boolean
  statements: Own[]
  open: MatterFacts[]
  languages: Locale[]
  problem?: 'already-given' | 'consultation-not-open'
}) {
  const { t, locale } = useText('statements')
  const drafts = statements.filter((each) => each.state === 'draft')
  const given = statements.filter((each) => each.state !== 'draft')
  return (
    <div className="wrap">
      {isOnly ? null : <BackLink href={addresses.association(locale)}>{t('work.home.title')}</BackLink>}
      <Head title={name} kicker={t(`work.home.as.${position}`)} kind="tight" />
      {problem ? <Notice tone="bad" announced><p>{t(`refusal.${problem}`)}</p></Notice> : null}
      <Folio id="open" heading={t('work.list.open.title')} kind="first">
        {open.length === 0 ? <p>{t('work.list.open.empty')}</p> : open.map((matter) => (
          <OpenMatter key={matter.id} association={association} matter={matter} own={statements.find((each) => each.state !== 'withdrawn' && each.consultationId === matter.id)} languages={languages} />
        ))}
      </Folio>
      {drafts.length > 0 ? <OwnList id="drafts" heading={t('work.list.drafts')} association={association} statements={drafts} /> : null}
      {given.length > 0 ? <OwnList id="given" heading={t('work.list.given')} association={association} statements={given} /> : null}
    </div>
  )
}

function OpenMatter({ association, matter, own, languages }: { association: string; matter: MatterFacts; own?: Own; languages: Locale[] }) {
  const { t, locale } = useText('statements')
  return (
    <article className="matter">
      <h3><a href={addresses.consultation(locale, matter.slug)}><ContentText text={matter.title} original={matter.originalLocale} /></a></h3>
      <p className="soft">{t('work.list.open.until', { date: formatDateTime(locale, matter.closesAt) })}</p>
      {own ? <p><a href={addresses.associationStatement(locale, association, own.id)}>{t(own.state === 'draft' ? 'work.list.open.go-on' : 'work.list.open.given')}</a></p> : (
        <form method="post" action={addresses.associationStatements(locale, association)} className="start-row">
          <input type="hidden" name="consultation" value={matter.id} />
          <Select
            id={`language-${matter.slug}`}
            name="writtenIn"
            label={t('work.list.open.language')}
            width="medium"
            options={languages.map((each) => ({ value: each, label: ownName(each), lang: each }))}
            defaultValue={languages.find((each) => baseLanguage(each) === baseLanguage(locale)) ?? languages[0]}
          />
          <Button>{t('work.list.open.start')}<VisuallyHidden> <ContentText text={matter.title} original={matter.originalLocale} /></VisuallyHidden></Button>
        </form>
      )}
    </article>
  )
}

function OwnList({ id, heading, association, statements }: { id: string; heading: string; association: string; statements: Own[] }) {
  const { t, locale } = useText('statements')
  return (
    <Folio id={id} heading={heading}>
      <ul className="said">
        {statements.map((each) => (
          <li key={each.id}>
            <h3><a href={addresses.associationStatement(locale, association, each.id)}>{hasWords(each) ? <ContentText text={each.title} original={each.originalLocale} /> : t('work.list.untitled')}</a></h3>
            {each.matter ? <p className="small"><ContentText text={each.matter.title} original={each.matter.originalLocale} /></p> : null}
            <p className="small soft">
              {each.state === 'draft' ? t('work.list.saved', { date: formatDateTime(locale, each.updatedAt) }) : `${t(`work.list.state.${each.state === 'withdrawn' ? 'withdrawn' : each.textState}`)}. ${each.documentNumber}`}
            </p>
          </li>
        ))}
      </ul>
    </Folio>
  )
}

function hasWords(statement: OwnStatement): boolean {
  return Object.values(statement.title).some((text) => text !== '')
}
