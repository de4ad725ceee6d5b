import { describe, expect, it } from 'vitest'
import { renderWhole } from './render-whole.server'

describe('renderWhole', () => {
  it('writes every letter where it belongs, and nothing between, wherever a chunk ends', async () => {
    const words = Array.from({ length: 600 }, (_, n) => `${'a'.repeat(n % 7)}ä👵🏽`)
    const html = await new Response(await renderWhole(<ul>{words.map((word, n) => <li key={n}><textarea defaultValue={word} readOnly /></li>)}</ul>, 'n')).text()
    expect(html).not.toContain('\0')
    expect([...html.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g)].map(([, text]) => text)).toEqual(words)
  })

  it('rejects when a part cannot be rendered', async () => {
    const Broken = () => {
      throw new Error('no')
    }
    await expect(renderWhole(<Broken />, 'n')).rejects.toThrow('no')
  })
})
