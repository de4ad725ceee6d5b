import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { TextProvider } from '~/platform/i18n/text-provider'
import { seenTexts } from '../../forms/seen-texts.server'
import { StatementRead } from './statement-marker'

it('whoever says that a statement was read sends along what the page has shown of it', () => {
  const html = renderToStaticMarkup(<TextProvider locale="fi"><StatementRead isRead={false} isNew={false} nextAt={null} listAt="/x" seen={{ content: 'digest' }} /></TextProvider>)
  const form = new FormData()
  for (const [, name, value] of html.matchAll(/name="([^"]*)" value="([^"]*)"/g)) form.append(name!, value!)
  expect(seenTexts(form)).toEqual({ content: 'digest' })
})
