import type { FoundForm } from '../accessibility/forms'
import type { Form } from '../accessibility/things'

/** Where words go in a form: into what people type, or into everything that is sent, chosen and hidden fields too. */
export type Filling = 'typed' | 'everything'

/** A form filled in with the words; the rest as it stands on the page. */
export function filledWith(form: FoundForm, words: string, filling: Filling): Form {
  const button = form.buttons.find(({ name }) => name !== 'language')
  const sent: Form = button?.name ? { [button.name]: button.value } : {}
  for (const { name, type, value, isText, isChecked, options } of form.fields) {
    if (filling === 'everything') sent[name] = words
    else if (type === 'email') sent[name] = `${words.replace(/\s/g, '')}@asukas.example`
    else if (isText) sent[name] = `Aina ${words}, kiitos.`
    else if (type === 'hidden' || type === 'checkbox' || options.length > 0 || isChecked) sent[name] = value
  }
  return sent
}

/** A form filled in fittingly, as somebody with nothing to hide does it, but for the words in one field of text. */
export function plantedIn(form: FoundForm, field: string, words: string): Form {
  const button = form.buttons.find(({ name }) => name !== 'language')
  const sent: Record<string, string[]> = button?.name ? { [button.name]: [button.value] } : {}
  const isChosen = (name: string) => form.fields.some((each) => each.name === name && each.isChecked)
  for (const { name, type, value, isText, isChecked, options } of form.fields.filter((each) => each.type !== 'file')) {
    if (isText) sent[name] = [name === field ? (type === 'email' ? `${words.replace(/\s/g, '')}@asukas.example` : `Aina ${words}, kiitos.`) : value || fitting(name, type)]
    else if (type === 'checkbox' || type === 'radio') {
      if (isChecked || (!isChosen(name) && !sent[name])) sent[name] = [...(sent[name] ?? []), value]
    } else sent[name] = [value || (options.findLast((option) => option !== '') ?? '')]
  }
  return sent
}

function fitting(name: string, type: string): string {
  if (type === 'email' || name === 'email') return 'kokeilu@asukas.example'
  if (type === 'tel') return '029 123 4567'
  if (/day$|month$/i.test(name)) return '1'
  if (/year$/i.test(name)) return '2026'
  return name === 'requirements' ? '1.4.3' : 'Bussi kulkee kahdesti päivässä.'
}
