import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { addresses } from '~/kernel/addresses'
import { recordArchive } from '~/oversight/commands/record-archive.server'
import { notFound, seeOther } from '~/platform/http/responses.server'
import { fileToSave } from '../file-response.server'
import { openDesk } from './desk.server'

/** A package is made on a press of the button only: making one is noted in the log. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale, matter } = await openDesk(args, 'oversight.archive-matter')
  return seeOther(addresses.officialArchive(locale, matter.slug))
}

export async function action(args: ActionFunctionArgs) {
  const { work, matter } = await openDesk(args, 'oversight.archive-matter', new FormData())
  const made = (await args.context.packageOf(matter.slug)) ?? notFound()
  await recordArchive(work, { consultationId: made.consultationId, sha256: made.sha256, byteCount: made.bytes.length })
  return fileToSave(made.bytes, { name: `${matter.slug}-${work.now.toISOString().slice(0, 10)}.zip`, type: 'application/zip' })
}
