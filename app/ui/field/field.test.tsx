import { renderToStaticMarkup as html } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { TextArea } from '../text-area/text-area'
import { TextField } from '../text-field/text-field'
import { RadioGroup } from '../radio-group/radio-group'
import { descriptionIds } from './field'

const error = { prefix: 'Virhe:', message: 'Kirjoita nimi.' }

describe('a field', () => {
  test('is described by its hint, its error, its own words and what the caller adds, in reading order', () => {
    expect(descriptionIds({ id: 'a', hint: 'h', error, describedBy: 'more' }, 'a-count')).toBe('a-hint a-error a-count more')
    expect(descriptionIds({ id: 'a' })).toBeUndefined()
  })

  test('with an error says so beside it, keeps what was typed and is invalid', () => {
    const field = html(<TextField id="n" name="n" label="Nimi" hint="Koko nimi" error={error} defaultValue={'<Å> "x"'} />)
    expect(field).toContain('class="field field--error"')
    expect(field).toContain('aria-invalid="true"')
    expect(field).toContain('aria-describedby="n-hint n-error"')
    expect(field).toMatch(/id="n-error".*<span class="vh">Virhe: <\/span>Kirjoita nimi\./)
    expect(field).toContain('value="&lt;Å&gt; &quot;x&quot;"')
  })

  test('can be the heading of its page', () => {
    expect(html(<TextField id="n" name="n" label="Nimi" headingLevel={1} />)).toContain('<h1><label for="n">Nimi</label></h1>')
    expect(html(<RadioGroup id="r" name="r" label="Miten?" headingLevel={1} options={[]} />)).toContain('<legend><h1>Miten?</h1></legend>')
  })

  test('says in words that it may be left empty', () => {
    expect(html(<TextField id="n" name="n" label="Nimi" optional="(vapaaehtoinen)" />)).toContain('Nimi<span class="label__optional"> (vapaaehtoinen)</span>')
  })
})

test('a counted text hands its words to the script and its limit to everybody', () => {
  const count = { limit: 2000, sentence: 'Enintään 2 000 merkkiä.', left: { one: '{n} merkki', other: '{n} merkkiä' }, over: { one: 'a', other: 'b' } }
  const area = html(<TextArea id="t" name="t" label="Miksi?" count={count} />)
  expect(area).toContain('aria-describedby="t-count"')
  expect(area).toMatch(/id="t-count" data-count="t" data-limit="2000" data-left-one="\{n\} merkki"/)
  expect(area).toContain('>Enintään 2 000 merkkiä.</p>')
})

test('a group of radio buttons is itself invalid, and its first button has the id the error summary links to', () => {
  const group = html(<RadioGroup id="r" name="r" label="Miten?" error={error} options={[{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }]} defaultValue="b" />)
  expect(group).toMatch(/<fieldset class="field field--error" role="radiogroup" aria-invalid="true" aria-describedby="r-error">/)
  expect(group).toContain('<input type="radio" id="r" name="r" value="a"/>')
  expect(group).toContain('<input type="radio" id="r-b" name="r" checked="" value="b"/>')
})
