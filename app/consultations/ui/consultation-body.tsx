import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { ButtonLink } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import type { AnnouncementFacts } from '../contract'
import type { ConsultationPage } from '../queries/consultation-page.server'
import { AskMore } from './ask-more'
import { Attachments, type AttachmentShown } from './attachments'
import { DatedList, type DatedItem } from './dated-list'
import { CanAndCannot, ReadingPart, WhatWeAsk } from './reading-parts'
import { StatementsSoFar, type StatementShown } from './statements-so-far'
import { WaysToTakePart } from './ways-to-take-part'

const MOST_STATEMENTS = 5

/** Everything below the head: what is proposed, what can change, who has spoken, how answers are used, the ways on. */
export function ConsultationBody({
  page,
  attachments,
  statements,
  forums,
  announcements = [],
  filesBase = '',
}: {
  page: ConsultationPage
  attachments: AttachmentShown[]
  statements: StatementShown[]
  forums: DatedItem[]
  /** Where it was announced that the matter is being prepared. */
  announcements?: AnnouncementFacts[]
  /** Where files lie when they have a host of their own. */
  filesBase?: string
}) {
  const { t } = useText('consultations')
  const { content, originalLocale: original } = page
  const use = content.reading.find((section) => section.id === 'use')
  return (
    <>
      {content.reading.filter((section) => section !== use).map((section) => <ReadingPart key={section.id} section={section} original={original} />)}
      <CanAndCannot content={content} original={original} />
      {page.state === 'open' || page.state === 'coming' ? <WhatWeAsk content={content} original={original} /> : null}
      <Statements page={page} statements={statements} />
      {use ? <ReadingPart section={use} original={original}><HowUsed page={page} /></ReadingPart> : <Folio id="use" heading={t('page.use.title')}><HowUsed page={page} /></Folio>}
      <Files page={page} attachments={attachments} base={filesBase} />
      {page.state === 'open' || page.state === 'coming' ? <OtherWays page={page} forums={forums} /> : null}
      <AskMore page={page} announcements={announcements} />
      {page.state === 'open' ? <LastCall page={page} /> : null}
    </>
  )
}

function Statements({ page, statements }: { page: ConsultationPage; statements: StatementShown[] }) {
  const { t, locale } = useText('consultations')
  const isOpen = page.state === 'open'
  return (
    <Folio id="statements" heading={isOpen ? t('page.statements.title') : t('page.statements.title-closed')}>
      <p className="soft">{t('page.statements.explain')}</p>
      {statements.length > 0 ? <StatementsSoFar statements={statements.slice(0, MOST_STATEMENTS)} /> : <p>{t('page.statements.none')}</p>}
      {statements.length > MOST_STATEMENTS ? (
        <p><a href={addresses.consultationStatements(locale, page.slug)}>{t('page.statements.all', { count: statements.length })}</a></p>
      ) : null}
      {isOpen && page.channels.includes('statement') ? <p><a href={addresses.association(locale, page.slug)}>{t('page.statements.give')}</a></p> : null}
    </Folio>
  )
}

function HowUsed({ page }: { page: ConsultationPage }) {
  const { t, locale } = useText('consultations')
  return (
    <>
      <p>
        {t('page.use.who-reads')} {t('page.use.kept', { period: '' })}
        <ContentText text={page.content.keptFor} original={page.originalLocale} />
      </p>
      <p><a href={addresses.consultationPrivacy(locale, page.slug)}>{t('page.use.more')}</a></p>
    </>
  )
}

function Files({ page, attachments, base }: { page: ConsultationPage; attachments: AttachmentShown[]; base: string }) {
  const { t } = useText('consultations')
  if (attachments.length === 0) return null
  return (
    <Folio id="attachments" heading={t('page.attachments.title')}>
      <Attachments attachments={attachments} slug={page.slug} original={page.originalLocale} base={base} />
    </Folio>
  )
}

function OtherWays({ page, forums }: { page: ConsultationPage; forums: DatedItem[] }) {
  const { t } = useText('consultations')
  const { contact, paperPlaces } = page.content
  const paper = { places: paperPlaces, slug: page.slug }
  return (
    <Folio id="ways" heading={t('ways.title')}>
      <WaysToTakePart ways={{ channels: page.channels, phone: contact.phone, hours: contact.hours, original: page.originalLocale, paper }} />
      {forums.length > 0 ? (
        <>
          <h3>{t('ways.forums-soon')}</h3>
          <DatedList items={forums} />
        </>
      ) : null}
    </Folio>
  )
}

function LastCall({ page }: { page: ConsultationPage }) {
  const { t, locale } = useText('consultations')
  const minutes = page.estimatedMinutes[locale]
  return (
    <Folio id="last" heading={t('page.last.title')} kind="open">
      <p>
        {minutes ? t('card.minutes', { count: minutes }) : null} {t('page.last.body')}
      </p>
      <p className="actions">
        <ButtonLink href={addresses.answerStart(locale, page.slug)} onward>{t('page.answer')}</ButtonLink>
      </p>
    </Folio>
  )
}
