import type { AppLoadContext } from '@remix-run/node'
import { openDefects } from '~/accessibility/queries/defects.server'
import type { DocumentSources } from '~/accountability/contract'
import { keptTimes, privacyContact } from '~/counties/queries/kept-times.server'
import { dayOf } from '~/kernel/times'

/** Everything the county's documents are made of, as it is now. */
export async function documentSources({ county, work, processing }: Pick<AppLoadContext, 'county' | 'work' | 'processing'>): Promise<DocumentSources> {
  const { name, originalLocale, legalProfile, offeredLocales, smallGroupThreshold, settings, municipalities, revision } = county
  return {
    county: { name, originalLocale, legalProfile, offeredLocales, smallGroupThreshold, settings, municipalities, revision },
    officer: privacyContact(settings),
    kept: keptTimes(settings),
    processing,
    defects: (await openDefects(work)).map(({ id, what, originalLocale: original, requirements }) => ({ id, what, originalLocale: original, requirements })),
    today: dayOf(work.now),
  }
}
