import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { peopleNames } from '~/identity/queries/people-names.server'
import { addresses } from '~/kernel/addresses'
import { logQuery, readLogFilters, readPlace } from '~/oversight/forms/log-filters.server'
import { auditLog } from '~/oversight/queries/audit-log.server'
import { chainState } from '~/oversight/queries/chain-state.server'
import { AuditHead } from '~/oversight/ui/audit-head'
import { ChainPanel } from '~/oversight/ui/chain-panel'
import { LogSentence } from '~/oversight/ui/log-sentence'
import { LogTable } from '~/oversight/ui/log-table'
import { TakeLog } from '~/oversight/ui/take-log'
import { localeOf } from '~/platform/http/locale-param.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { Pagination } from '~/ui/pagination/pagination'
import { requireMay } from '../require-viewer.server'
import { workMeta } from '../work-meta'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  requireMay(context, 'oversight.read-log', { locale, request })
  const query = new URL(request.url).searchParams
  const filters = readLogFilters(query)
  const after = readPlace(query)
  const [log, chain] = await Promise.all([auditLog(context.work, filters, after), chainState(context.work)])
  const names = await peopleNames(context.work, [...log.entries.map(({ actorId }) => actorId), filters.actorId].filter((id) => id != null))
  return { title: textFor(locale, 'oversight')('log.title'), filters, asked: logQuery(filters), isFirst: after === undefined, log, chain, countyId: context.county.id, names, mayExport: context.may('oversight.export-log') }
}

export default function AuditLogRoute() {
  const { title, filters, asked, isFirst, log, chain, countyId, names, mayExport } = useLoaderData<typeof loader>()
  const { t, locale } = useText('oversight')
  return (
    <div className="wrap wrap--wide">
      <AuditHead current="log" title={title} lead={t('log.lead')}>
        <LogSentence key={JSON.stringify(asked)} filters={filters} actions={log.actions} subjects={log.subjects} names={names} />
      </AuditHead>
      <div className="desk">
        <div>
          {log.entries.length > 0 ? <LogTable entries={log.entries} names={names} /> : <div className="empty"><p>{t('log.none')}</p></div>}
          <Pagination
            label={t('log.more')}
            newer={isFirst ? undefined : { href: addresses.audit(locale, asked), text: t('log.newest') }}
            older={log.older ? { href: addresses.audit(locale, { ...asked, after: log.older }), text: t('log.older') } : undefined}
          />
          {mayExport && log.entries.length > 0 ? <TakeLog asked={asked} /> : null}
        </div>
        <aside className="side" aria-label={t('chain.side')}><ChainPanel chain={chain} countyId={countyId} /></aside>
      </div>
    </div>
  )
}
