import type { LoaderFunctionArgs } from '@remix-run/node'
import { pickText } from '~/kernel/localized-text'
import { publicVersionFile } from '~/moderation/documents/public-version-file.server'
import { versionRows } from '~/moderation/documents/version-words.server'
import { publicVersionTable } from '~/moderation/exports/public-version-table.server'
import { publicVersionOf } from '~/moderation/queries/public-version.server'
import { notFound } from '~/platform/http/responses.server'
import { openModeration } from './moderation-desk.server'
import { namedMatter } from './part-names.server'

/** A public version as a page or as a table, as it may be given now. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, county } = openModeration(args, 'moderation.document-requests')
  const match = /^(\d{1,6})\.(html|csv)$/.exec(args.params.file ?? '')
  const version = match ? await publicVersionOf(work, args.params.request ?? '', Number(match[1])) : null
  const matter = version && (await namedMatter(work, version.matter.id, locale))
  if (!version || !matter) return notFound()
  const rows = versionRows(version, locale, county.originalLocale, ({ kind, part }) => matter.nameOf(kind, part))
  const isTable = match?.[2] === 'csv'
  const body = isTable ? publicVersionTable(locale, rows) : publicVersionFile({
    locale, rows, number: version.number, madeAt: version.madeAt, title: pickText(matter.title, locale, matter.originalLocale).text,
    countyName: pickText(county.name, locale, county.originalLocale).text,
  })
  return new Response(body, {
    headers: {
      'Content-Type': isTable ? 'text/csv; charset=utf-8' : 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex',
      'Content-Disposition': `attachment; filename="${matter.slug}-${version.number}.${isTable ? 'csv' : 'html'}"`,
    },
  })
}
