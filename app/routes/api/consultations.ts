import type { LoaderFunctionArgs } from '@remix-run/node'
import { openConsultations } from '~/consultations/queries/open-data.server'
import { openData } from '../open-data.server'
import { listFilters, namesInLists } from '../list-filters.server'

/** The published consultations as open data, filtered like the list page; `after` is the key of the next page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { consultations, after } = await openConsultations(context.work, listFilters(request), namesInLists(context.county))
  return openData({ consultations, after })
}
