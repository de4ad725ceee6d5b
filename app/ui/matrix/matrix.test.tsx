import { renderToStaticMarkup as html } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Budget } from '../budget/budget'
import { CheckboxGroup } from '../checkbox-group/checkbox-group'
import { DateField } from '../date-field/date-field'
import { Ranking } from '../ranking/ranking'
import { Matrix } from './matrix'

const names = (markup: string) => Array.from(markup.matchAll(/\sname="([^"]+)"/g), (match) => match[1])
const options = [{ id: 'a', label: 'A' }, { id: 'b', label: 'B' }]

test('a matrix sends the column of each row under the row’s name', () => {
  const matrix = html(<Matrix id="q" name="q" label="?" rows={options} columns={[{ id: 'x', label: 'X' }, { id: 'y', label: 'Y' }]} defaultValue={{ b: 'y' }} />)
  expect(names(matrix)).toEqual(['q.a', 'q.a', 'q.b', 'q.b'])
  expect(matrix).toMatch(/id="q-b-y" name="q\.b" checked="" value="y"/)
})

test('a ranking sends the place of each thing, and shows again what did not hold together', () => {
  const texts = { placeLabels: ['Tärkein', 'Toinen'], noPlace: 'Ei sijaa' }
  const ranking = html(<Ranking id="q" name="q" label="?" options={options} {...texts} defaultValue={['b', 'a']} />)
  expect(names(ranking)).toEqual(['q.a', 'q.b'])
  expect(ranking).toMatch(/name="q\.a".*?<option value="2" selected="">Toinen<\/option>.*name="q\.b".*?<option value="1" selected="">Tärkein<\/option>/)
  expect(html(<Ranking id="q" name="q" label="?" options={options} {...texts} defaultValue={{ a: '1', b: '1' }} />).match(/value="1" selected/g)).toHaveLength(2)
})

test('a budget sends each share as it was typed', () => {
  const live = { left: { one: '', other: '' }, over: { one: '', other: '' }, exact: '' }
  const budget = html(<Budget id="q" name="q" label="?" options={options} total={100} unit="%" sentence="Yhteensä 100." live={live} defaultValue={{ a: 40, b: 'puolet' }} />)
  expect(names(budget)).toEqual(['q.a', 'q.b'])
  expect(budget).toContain('value="40"')
  expect(budget).toContain('value="puolet"')
})

test('checkboxes share a name, and the opened text has its own', () => {
  const group = html(<CheckboxGroup id="q" name="q" label="?" defaultValue={['b']} options={[{ value: 'a', label: 'A' }, { value: 'b', label: 'B', opens: { label: 'Mikä?', defaultValue: 'Muu' } }]} />)
  expect(names(group)).toEqual(['q', 'q', 'q.text'])
  expect(group).toContain('data-opened-by="q-b"')
})

test('a date is sent in three parts', () => {
  expect(names(html(<DateField id="d" name="d" label="?" parts={{ day: 'Päivä', month: 'Kuukausi', year: 'Vuosi' }} />))).toEqual(['d.day', 'd.month', 'd.year'])
})
