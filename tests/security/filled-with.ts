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
