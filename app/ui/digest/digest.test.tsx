import { renderToStaticMarkup as html } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Digest } from './digest'

test('a digest is one text with spaces between its groups', () => {
  expect(html(<Digest value="e3b0c44298fc1c14" />)).toBe('<code class="digest" translate="no">e3b0c442 98fc1c14</code>')
})
