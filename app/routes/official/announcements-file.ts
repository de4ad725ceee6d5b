import type { LoaderFunctionArgs } from '@remix-run/node'
import { announcementLog } from '~/consultations/queries/announcements.server'
import { announcementsCsv } from '~/oversight/exports/announcements-csv'
import { fileToSave } from '../file-response.server'
import { openDesk } from './desk.server'

/** The log of a matter's announcements as a file for spreadsheet programs. It holds nothing personal, so opening it is not noted. */
export async function loader(args: LoaderFunctionArgs) {
  const { work, page } = await openDesk(args, 'identity.enter-official')
  return fileToSave(announcementsCsv(await announcementLog(work, page.id)), { name: `announcements-${page.slug}.csv`, type: 'text/csv; charset=utf-8' })
}
