import { randomUUID } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { TextProvider } from '~/platform/i18n/text-provider'
import { ReviewPage, type NamedText } from './review-page'

it('a text that is opened from a document request leads back to it', () => {
  const [requestId, textId] = [randomUUID(), randomUUID()]
  const text: NamedText = { sourceKind: 'answer', sourceId: randomUUID(), part: 'q1', digest: 'd', locale: 'fi', text: '', textId, isWaiting: true, name: 'Kysymys' }
  expect(renderToStaticMarkup(<TextProvider locale="fi"><ReviewPage texts={[text]} requestId={requestId} noneTicked={false} /></TextProvider>)).toContain(`/moderation/texts/${textId}?request=${requestId}`)
})
