import type { LoaderFunctionArgs } from '@remix-run/node'
import { openConsultation } from '~/consultations/queries/open-data.server'
import { isSlug } from '~/kernel/ids'
import { openData } from '../open-data.server'

/** One published consultation with its texts and questions as open data. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = isSlug(params.slug) ? await openConsultation(context.work, params.slug) : null
  return found ? openData(found.data) : openData({ error: 'not-found' }, 404)
}
