import { formatDate } from '~/platform/i18n/format'
import { useLocale } from '~/platform/i18n/use-text'
import type { ListedForum } from '../queries/forums.server'
import { forumDates } from './forum-dates'

/** Forums one after another: which, when with the weekday, where. */
export function ForumList({ forums }: { forums: ListedForum[] }) {
  const locale = useLocale()
  return (
    <>
      {forumDates(forums, locale).map((forum) => (
        <article className="matter" key={forum.id}>
          <h3>{forum.text}</h3>
          <p><b>{formatDate(locale, forum.on)}</b></p>
          <p className="soft">{forum.detail}</p>
        </article>
      ))}
    </>
  )
}
