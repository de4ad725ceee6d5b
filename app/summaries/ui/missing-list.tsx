import type { ThemeFacts } from '~/analysis/contract'
import type { DraftView } from '../queries/summary-draft.server'
import { useMissingLines } from './missing-lines'

/** Everything that is missing before publishing, each line leading to the place where it is written. */
export function MissingList({ missing, themes, slug }: { missing: DraftView['missing']; themes: ThemeFacts[]; slug: string }) {
  const lines = useMissingLines(missing, themes, slug)
  return <ul>{lines.map(({ id, href, message }) => <li key={id}><a href={href}>{message}</a></li>)}</ul>
}
