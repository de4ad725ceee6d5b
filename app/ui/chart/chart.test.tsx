import { renderToStaticMarkup as html } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Chart } from './chart'

const table = { summary: 'Taulukkona', caption: 'Vastaukset', columns: [{ id: 'o', label: 'Vaihtoehto' }] as [{ id: string; label: string }], rows: [] }

test('a group too small to be shown has words and no bar', () => {
  const chart = html(<Chart id="c" sentence="Useimmat kannattivat." max={10} table={table} bars={[{ id: 'a', label: 'Kyllä', value: 8, text: '8' }, { id: 'b', label: 'Ei', value: null, text: 'muutama' }]} />)
  expect(chart.match(/<rect/g)).toHaveLength(1)
  expect(chart).toContain('width="80%"')
  expect(chart).toContain('<b class="bar--few">muutama</b>')
})

test('a chart of nothing divides by nothing', () => {
  expect(html(<Chart id="c" sentence="Ei vastauksia." max={0} table={table} bars={[{ id: 'a', label: 'Kyllä', value: 0, text: '0' }]} />)).not.toContain('NaN')
})
