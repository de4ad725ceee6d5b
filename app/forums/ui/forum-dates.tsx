import type { ReactNode } from 'react'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { pickText } from '~/kernel/localized-text'
import { formatTime } from '~/platform/i18n/format'
import { textFor } from '~/platform/i18n/text-for'
import type { ListedForum } from '../queries/forums.server'

/** Forums as dated items of another page's list: day, title as a link, place and time. */
export function forumDates(forums: readonly ListedForum[], locale: Locale): { id: string; on: Date; text: ReactNode; detail: ReactNode }[] {
  const t = textFor(locale, 'forums')
  return forums.map((forum) => {
    const title = pickText(forum.title, locale, forum.originalLocale)
    const venue = forum.mode === 'remote' ? t('mode.remote') : pickText(forum.venue, locale, forum.originalLocale).text
    const place = forum.mode === 'hybrid' ? t('venue-and-remote', { venue }) : venue
    return {
      id: `forum-${forum.slug}`,
      on: forum.startsAt,
      text: <a href={addresses.forum(locale, forum.slug)} lang={title.locale === locale ? undefined : title.locale}>{title.text}</a>,
      detail: t('place-and-time', { place, from: formatTime(locale, forum.startsAt), to: formatTime(locale, forum.endsAt) }),
    }
  })
}
