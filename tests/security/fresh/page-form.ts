import type { Form } from '../kit'

type Control = { name: string; value: string }
type PageForm = { fields: Control[]; buttons: Control[] }

const SIGNS: Record<string, string> = { 'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', '#x27': "'" }
const plain = (text: string) => text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, sign: string) => SIGNS[sign] ?? '')

/**
 * What a browser would send of the form of a page as it stands there. `mark` tells which form: the `name=value` of a
 * button, which is then pressed, or the name of a field.
 */
export function formOn(html: string, mark: string): Form {
  const forms = [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)].map(([, inside = '']) => controlsIn(inside))
  for (const { fields, buttons } of forms) {
    const pressed = buttons.find(({ name, value }) => `${name}=${value}` === mark)
    if (pressed || fields.some(({ name }) => name === mark)) return together(pressed ? [...fields, pressed] : fields)
  }
  throw new Error(`The page has no form with ${mark}`)
}

function controlsIn(html: string): PageForm {
  const form: PageForm = { fields: [], buttons: [] }
  for (const [, input, tag, inTag = '', inside = ''] of html.matchAll(/<input\b([^>]*)>|<(textarea|select|button)\b([^>]*)>([\s\S]*?)<\/\2>/g)) {
    const told = attributesOf(input ?? inTag)
    const name = told.get('name')
    if (name === undefined || told.has('disabled')) continue
    const type = told.get('type') ?? ''
    if (tag === 'button') form.buttons.push({ name, value: told.get('value') ?? '' })
    else if (tag === 'textarea') form.fields.push({ name, value: plain(inside.replace(/^\n/, '')) })
    else if (tag === 'select') form.fields.push({ name, value: chosenIn(inside) })
    else if (type !== 'file' && (!['checkbox', 'radio'].includes(type) || told.has('checked'))) form.fields.push({ name, value: told.get('value') ?? '' })
  }
  return form
}

function attributesOf(words: string): Map<string, string> {
  return new Map([...words.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name.toLowerCase(), plain(value)]))
}

function chosenIn(html: string): string {
  const options = [...html.matchAll(/<option\b([^>]*)>/g)].map(([, words = '']) => attributesOf(words))
  return (options.find((option) => option.has('selected')) ?? options[0])?.get('value') ?? ''
}

function together(controls: Control[]): Form {
  const names = [...new Set(controls.map(({ name }) => name))]
  return Object.fromEntries(names.map((name) => {
    const values = controls.filter((each) => each.name === name).map(({ value }) => value)
    return [name, values.length === 1 ? values[0]! : values]
  }))
}
