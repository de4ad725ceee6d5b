import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readingProgress } from '~/analysis/queries/coverage.server'
import { themeList } from '~/analysis/queries/theme-list.server'
import { DeskHead } from '~/analysis/ui/desk/desk-head'
import { DeskOverview } from '~/analysis/ui/desk/desk-overview'
import { MatterLine } from '~/consultations/ui/matter-line'
import { ArchiveLink } from '~/oversight/ui/archive-page'
import { addresses } from '~/kernel/addresses'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { titleMeta } from '~/shell/page-title'
import { mayOf } from '../may.server'
import { PartOfOthers } from '../part-of-others'
import { DESK_ACTIONS, openDesk } from './desk.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, page, matter } = await openDesk(args, 'identity.enter-official')
  const [progress, themes] = await Promise.all([readingProgress(work, page.id), themeList(work, page.id)])
  const { state, isSummaryOverdue, opensAt, closesAt, summaryDueOn, summaryPublishedAt, decisionOn, decisionBody, originalLocale } = page
  return {
    title: textFor(locale, 'analysis')('desk.nav.overview'),
    matter, progress, themeCount: themes.length, mayArchive: args.context.may('oversight.archive-matter'), others: Object.values(mayOf(args.context, DESK_ACTIONS).others),
    line: { state, isSummaryOverdue, opensAt, closesAt, summaryDueOn, summaryPublishedAt, decisionOn, decisionBody, originalLocale },
  }
}

export default function OfficialConsultation() {
  const { title, matter, progress, themeCount, line, others, mayArchive } = useLoaderData<typeof loader>()
  const { t, locale } = useText('analysis')
  return (
    <div className="wrap wrap--wide">
      <DeskHead matter={matter} current="overview" title={title}>
        <MatterLine matter={line} shape="wide" />
      </DeskHead>
      <DeskOverview slug={matter.slug} pages={matter.pages} progress={progress} themeCount={themeCount} summaryDueOn={line.summaryDueOn} others={others.map((part, index) => <PartOfOthers key={index} part={part} />)} />
      <p><a href={addresses.consultation(locale, matter.slug)}>{t('overview.public-page')}</a></p>
      {mayArchive ? <ArchiveLink slug={matter.slug} /> : null}
    </div>
  )
}
