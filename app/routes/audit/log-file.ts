import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { addresses } from '~/kernel/addresses'
import { dayOf } from '~/kernel/times'
import { exportLog } from '~/oversight/commands/export-log.server'
import { csvEntry, csvHead } from '~/oversight/exports/log-csv'
import { readLogFilters } from '~/oversight/forms/log-filters.server'
import { everyEntry } from '~/oversight/queries/audit-log.server'
import { localeOf } from '~/platform/http/locale-param.server'
import { readForm } from '~/platform/http/read-form.server'
import { seeOther } from '~/platform/http/responses.server'
import { requireMay } from '../require-viewer.server'

/** The file is sent for by the form of the log only; whoever opens its address is led there. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  requireMay(context, 'oversight.export-log', { locale: localeOf(params), request })
  return seeOther(addresses.audit(localeOf(params)))
}

/** The part of the log that the filters of the form name, as a file for spreadsheet programs, the newest first. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  requireMay(context, 'oversight.export-log', { locale: localeOf(params), request })
  const read = await readForm(request)
  const named = read.ok ? new URLSearchParams([...read.form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))) : new URLSearchParams()
  const filters = readLogFilters(named)
  await exportLog(context.work, { filters })
  const entries = everyEntry(context.work, filters)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(encoder.encode(csvHead())),
    pull: async (stream) => {
      const next = await entries.next()
      if (next.done === true) stream.close()
      else stream.enqueue(encoder.encode(csvEntry(next.value)))
    },
    cancel: async () => {
      await entries.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="audit-log-${dayOf(context.work.now)}.csv"`,
      'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'X-Robots-Tag': 'noindex',
    },
  })
}
