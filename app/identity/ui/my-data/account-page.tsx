import { addresses } from '~/kernel/addresses'
import { ownName, type Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import { Review } from '~/ui/review/review'
import { Select } from '~/ui/select/select'
import { TextField } from '~/ui/text-field/text-field'
import type { NameProblem } from '../../forms/own-account.server'
import type { AccountSection } from './account-sections'

/** Everything that is kept of an account, in words, and what its holder can do. */
export type AccountPageFacts = {
  sections: AccountSection[]
  displayName: string
  locale: Locale
  languages: Locale[]
  contact: string
  isSaved: boolean
}

/** The id of the form, which a change of language sends along; the page that gives the form back has the same. */
export const ACCOUNT_FORM = 'step'

/** What an account holds, a copy to take along, name and language to put right, and the way to close it. */
export function AccountPage({ facts, typed, problem, longest }: { facts: AccountPageFacts; typed: { displayName: string; locale: string } | null; problem: NameProblem | null; longest: number }) {
  const { t, locale } = useText('identity')
  const { t: frame } = useText('shell')
  const message = problem ? t(`my-data.correct.${problem}`, { max: longest }) : null
  return (
    <div className="wrap">
      {message ? <ErrorSummary title={frame('error.summary', { count: 1 })} errors={[{ href: '#displayName', message }]} /> : null}
      <BackLink href={addresses.myData(locale)}>{t('my-data.title')}</BackLink>
      <Head title={t('my-data.holds.title')} lead={t('my-data.holds.lead')}>
        {facts.isSaved ? <Notice tone="done" announced><p>{t('my-data.correct.saved')}</p></Notice> : null}
      </Head>
      {facts.sections.map((section, index) => <Section key={section.id} section={section} isFirst={index === 0} />)}
      <Folio id="file" heading={t('my-data.file.title')}>
        <ul>
          <li><a href={addresses.myDataAccountFile(locale, 'page')} download>{t('my-data.file.page')}</a></li>
          <li><a href={addresses.myDataAccountFile(locale, 'data')} download>{t('my-data.file.data')}</a></li>
        </ul>
      </Folio>
      <Folio id="correct" heading={t('my-data.correct.title')}>
        <form id={ACCOUNT_FORM} className="form-column" method="post" noValidate>
          <TextField id="displayName" name="displayName" label={t('my-data.holds.name')} autoComplete="name" defaultValue={typed?.displayName ?? facts.displayName} error={message ? { prefix: frame('error.field-prefix'), message } : undefined} />
          <Select
            id="locale" name="locale" label={t('my-data.holds.language')} hint={t('my-data.correct.language-hint')} defaultValue={typed?.locale ?? facts.locale}
            options={facts.languages.map((each) => ({ value: each, label: ownName(each), lang: each }))}
          />
          <Actions><Button>{t('my-data.correct.action')}</Button></Actions>
        </form>
        <p>{t('my-data.correct.email')} <a href={`mailto:${facts.contact}`}>{facts.contact}</a></p>
      </Folio>
      <Folio id="leave" heading={t('my-data.leave.title')} kind="open">
        <p>{t('my-data.leave.body')}</p>
        <p><a href={addresses.myDataLeave(locale)}>{t('my-data.leave.link')}</a></p>
      </Folio>
    </div>
  )
}

function Section({ section, isFirst }: { section: AccountSection; isFirst: boolean }) {
  return (
    <Folio id={section.id} heading={section.heading} kind={isFirst ? 'first' : undefined}>
      {section.body ? <p>{section.body}</p> : null}
      {section.facts.length > 0 ? <Review rows={section.facts.map(({ term, said }) => ({ id: term, question: term, answer: said }))} /> : null}
      {section.lines.length > 0 ? <ul>{section.lines.map((line) => <li key={line}>{line}</li>)}</ul> : null}
    </Folio>
  )
}
