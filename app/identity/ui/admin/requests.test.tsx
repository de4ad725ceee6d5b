import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { TextProvider } from '~/platform/i18n/text-provider'
import type { ShownRequest } from '../../queries/administrator-requests.server'
import { RequestDetail, RequestsList } from './requests'

const at = new Date('2026-11-22T10:00:00Z')
const request: ShownRequest = {
  id: 'r', personId: '0a1b2c3d-0000-4000-8000-000000000001', name: 'Mikko Saarinen', requestedBy: { personId: '9f8e7d6c-0000-4000-8000-000000000002', name: 'Mikko Saarinen' },
  requestedAt: at, expiresAt: at, endsOn: null, outcome: null, whyNot: null, mayTakeBack: false,
}

it.each([
  ['in the list', <RequestsList key="list" requests={[request]} isAlone={false} done={null} />],
  ['on its page', <RequestDetail key="page" request={request} problem={null} />],
])('who asks and for whom is told %s by the ids as well: names are their holders’ to change', (_where, element) => {
  const html = renderToStaticMarkup(<TextProvider locale="fi">{element}</TextProvider>)
  expect([...html.matchAll(/<code[^>]*>([^<]*)<\/code>/g)].map(([, id]) => id)).toEqual(['0a1b2c3d', '9f8e7d6c'])
})
