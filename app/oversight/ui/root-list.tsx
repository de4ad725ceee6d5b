import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Digest } from '~/ui/digest/digest'
import type { PublishedRoot } from '../queries/published-roots.server'

/** The roots of one consultation in their order: that of the closing, then the supplements with what came and went. */
export function RootList({ roots, level }: { roots: PublishedRoot[]; level: 2 | 3 }) {
  const { t, locale } = useText('oversight')
  const Heading = `h${level}` as const
  return (
    <ol className="said">
      {roots.map(({ number, root, publishedAt, counts }) => (
        <li key={number}>
          <Heading>{number === 1 ? t('root.closing') : t('root.supplement', { number: number - 1 })}</Heading>
          <p><Digest value={root} /></p>
          <p className="small soft">
            {t('root.published', { date: formatDateTime(locale, publishedAt) })}
            {' '}
            {counts.leaves === null ? t('root.few') : t('root.answers', { count: counts.leaves })}
            {number > 1 && counts.added !== null && counts.removed !== null ? <> {t('root.added', { count: counts.added })} {t('root.removed', { count: counts.removed })}</> : null}
          </p>
        </li>
      ))}
    </ol>
  )
}
