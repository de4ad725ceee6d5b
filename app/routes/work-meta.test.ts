import { describe, expect, it } from 'vitest'
import { workMeta } from './work-meta'

const matches = [{ id: 'root', data: { locale: 'fi', countyName: 'Järvirannikon hyvinvointialue' } }]
const refused = (status: number) => ({ status, statusText: '', internal: false, data: null })
const title = (error: unknown, own?: string) => (workMeta(matches, own, error)[0] as { title: string }).title

describe('the title of a page of the workspaces', () => {
  it('is its own', () => expect(title(undefined, 'Vastaukset')).toMatch(/^Vastaukset – /))

  it.each([
    [403, 'Tämä sivu ei ole sinulle auki'],
    [404, 'Sivua ei löydy'],
    [410, 'Sivu on poistettu'],
    [503, 'Palvelu ei juuri nyt toimi'],
  ])('says what a %i means when the page was refused', (status, words) => expect(title(refused(status))).toMatch(new RegExp(`^${words} – `)))

  it('says that something went wrong when it did', () => expect(title(new Error('x'))).toMatch(/^Jokin meni vikaan – /))
})
