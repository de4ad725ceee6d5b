import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeskHead } from '~/analysis/ui/desk/desk-head'
import { ArchivePage } from '~/oversight/ui/archive-page'
import { textFor } from '~/platform/i18n/text-for'
import type { PageHandle } from '~/shell/page-handle'
import { titleMeta } from '~/shell/page-title'
import { openDesk } from './desk.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export async function loader(args: LoaderFunctionArgs) {
  const { locale, matter } = await openDesk(args, 'oversight.archive-matter')
  return { title: textFor(locale, 'oversight')('archive.title'), matter }
}

export default function OfficialArchive() {
  const { title, matter } = useLoaderData<typeof loader>()
  return (
    <div className="wrap wrap--wide">
      <DeskHead matter={matter} current="overview" title={title} />
      <ArchivePage slug={matter.slug} />
    </div>
  )
}
