import type { ReactNode } from 'react'
import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { formatDate, formatTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { SoftText } from '~/texts/ui/soft-text'
import { VariantNotice } from '~/texts/ui/variant-notice'
import { ButtonLink } from '~/ui/button/button'
import { Head } from '~/ui/head/head'
import { Notice } from '~/ui/notice/notice'
import type { ForumPage } from '../queries/forum-page.server'

/** The top of a forum: what, when, where, or from home; and the calendar file as long as it is ahead. */
export function ForumHead({ forum, kicker }: { forum: ForumPage; kicker: ReactNode }) {
  const { t, locale } = useText('forums')
  const title = pickText(forum.content.title, locale, forum.originalLocale)
  return (
    <Head kicker={kicker} title={<span lang={title.locale === locale ? undefined : title.locale}><SoftText locale={title.locale}>{title.text}</SoftText></span>}>
      <VariantNotice text={forum.content.title} original={forum.originalLocale} />
      {forum.phase === 'now' ? <Notice><p>{t('page.now')}</p></Notice> : null}
      {forum.phase === 'past' ? <Notice><p>{t('page.past', { date: formatDate(locale, forum.minutesDueOn) })}</p></Notice> : null}
      <WhenAndWhere forum={forum} />
      {forum.phase === 'past' ? null : (
        <>
          <p className="actions">
            <ButtonLink look="quiet" icon="calendar" href={addresses.forumCalendar(locale, forum.slug)}>{t('page.calendar')}</ButtonLink>
          </p>
          <ContentText as="p" className="soft" text={forum.content.registration} original={forum.originalLocale} />
        </>
      )}
    </Head>
  )
}

function WhenAndWhere({ forum }: { forum: ForumPage }) {
  const { t, locale } = useText('forums')
  const { content, originalLocale } = forum
  const say = (text: typeof content.title) => <ContentText text={text} original={originalLocale} />
  const hours = { from: formatTime(locale, forum.startsAt), to: formatTime(locale, forum.endsAt) }
  return (
    <dl className="when-where">
      <div>
        <dt>{t('page.when')}</dt>
        <dd>
          <b><time dateTime={forum.startsAt.toISOString()}>{formatDate(locale, forum.startsAt)}</time></b>
          {t('page.hours', hours)}
        </dd>
      </div>
      {content.mode === 'remote' ? null : (
        <div>
          <dt>{t('page.where')}</dt>
          <dd><b>{say(content.venue.name)}</b>{say(content.venue.address)}. {t('page.places', { count: content.capacity.onSite })}</dd>
        </div>
      )}
      {content.remote ? (
        <div>
          <dt>{t('page.from-home')}</dt>
          <dd><b>{t('mode.remote')}</b>{say(content.remote.how)} {say(content.remote.captions)} {t('page.places', { count: content.capacity.remote })}</dd>
        </div>
      ) : null}
    </dl>
  )
}
