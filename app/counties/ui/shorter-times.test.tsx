import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { TextProvider } from '~/platform/i18n/text-provider'
import { RETENTION_KINDS, type RetentionKind } from '../contract'
import type { TypedRetention } from '../forms/settings.server'
import { ShorterTimes } from './shorter-times'

it('says how much of which kinds goes tonight, and carries the times along that it speaks of', () => {
  const typed = Object.fromEntries((Object.keys(RETENTION_KINDS) as RetentionKind[]).map((kind) => [kind, '1'])) as TypedRetention
  const html = renderToStaticMarkup(<TextProvider locale="en"><ShorterTimes revision={7} typed={typed} going={[{ kind: 'answers', count: 1234 }, { kind: 'people', count: 2 }]} /></TextProvider>)
  expect(html).toContain('deletes at most this many items tonight, and they cannot be brought back')
  expect(html).toMatch(/Answers after the decision and the summary: <b>1.234<\/b>/)
  expect(html).toContain('Names and addresses of users after their last role: <b>2</b>')
  expect(html).toContain('name="told" value="1236"')
  expect(html).toContain('name="revision" value="7"')
  for (const kind of Object.keys(RETENTION_KINDS)) expect(html).toContain(`name="${kind}" value="1"`)
})
