import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { formatDate, formatTimeInColumn } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Agenda } from '~/ui/agenda/agenda'
import { Folio } from '~/ui/folio/folio'
import { PhoneLink } from '~/ui/link/phone-link'
import type { ForumPage } from '../queries/forum-page.server'

/** The evening, the rules, access, interpretation, and how to say that one is coming. */
export function ForumBody({ forum }: { forum: ForumPage }) {
  const { t, locale } = useText('forums')
  const { content, originalLocale: original } = forum
  return (
    <>
      <Folio id="agenda" heading={t('page.agenda.title')}>
        <ForumAgenda forum={forum} />
      </Folio>
      <Folio id="rules" heading={t('page.rules.title')}>
        <Paragraph text={content.groundRules} original={original} />
        <Paragraph text={content.notRecorded} original={original} />
        <p>{t('page.rules.minutes', { count: content.minutesWithinDays })}</p>
      </Folio>
      {content.mode === 'remote' ? null : (
        <Folio id="access" heading={t('page.access.title')}>
          <Paragraph text={content.venue.accessibility} original={original} />
        </Folio>
      )}
      <Folio id="interpretation" heading={t('page.interpretation.title')}>
        <Paragraph text={content.interpretation} original={original} />
        {forum.phase === 'coming' ? <p>{t('page.interpretation.by', { date: formatDate(locale, content.interpretationBy) })}</p> : null}
      </Folio>
      {forum.phase === 'coming' ? <Coming forum={forum} /> : null}
    </>
  )
}

function Paragraph({ text, original }: { text: LocalizedText; original: Locale }) {
  return <ContentText as="p" text={text} original={original} soft />
}

function ForumAgenda({ forum }: { forum: ForumPage }) {
  const { t, locale } = useText('forums')
  const say = (text: LocalizedText) => <ContentText text={text} original={forum.originalLocale} />
  const items = forum.agenda.map((item) => ({
    id: item.id,
    dateTime: item.startsAt.toISOString(),
    time: formatTimeInColumn(locale, item.startsAt),
    title: say(item.title),
    talk: item.youSpeak,
    detail: (
      <>
        {say(beginningALine(item.lead))}
        {item.youSpeak ? <>. {t('page.agenda.you-speak')}</> : null}
        {item.questions?.map((question, index) => <span key={index}> {say(question)}</span>)}
      </>
    ),
  }))
  return (
    <>
      <Agenda items={items} />
      <p className="small soft">{t('page.agenda.speak')}</p>
    </>
  )
}

// The author writes the role as in a sentence; here it begins a line.
function beginningALine(text: LocalizedText): LocalizedText {
  return Object.fromEntries(Object.entries(text).map(([locale, words]) => [locale, words.charAt(0).toUpperCase() + words.slice(1)]))
}

function Coming({ forum }: { forum: ForumPage }) {
  const { t } = useText('forums')
  const { contact } = forum.content
  return (
    <Folio id="come" heading={t('page.come.title')} kind="open">
      <p>
        {t('page.come.call', { phone: '' })}<PhoneLink phone={contact.phone} />, <ContentText text={contact.hours} original={forum.originalLocale} />
        <br />
        {t('page.come.write', { email: '' })}<a href={`mailto:${contact.email}`}>{contact.email}</a>
      </p>
      <p>{t('page.come.needs')}</p>
    </Folio>
  )
}
