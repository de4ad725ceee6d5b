import { ADVISORY_BODIES, SERVED_LANGUAGES, WAYS, type AdvisoryBody, type AdvisoryContact, type Way, type WayFacts } from '../contract'
import { accessFactsOf } from '../rules/ways'
import { readTexts, tidy, word } from './settings.server'

/** Which form an address names: that of a way, that of an advisory body, or none. */
export function channelPart(param: string | undefined): { kind: 'way'; way: Way } | { kind: 'body'; body: AdvisoryBody } | null {
  const way = WAYS.find((each) => each === param)
  if (way) return { kind: 'way', way }
  const body = ADVISORY_BODIES.find((each) => each === param)
  return body ? { kind: 'body', body } : null
}

/** What is told of a way, as typed; what cannot be said of it is left out. */
export function readWay(form: FormData, way: Way): WayFacts {
  return {
    how: readTexts(form, 'how'),
    hours: readTexts(form, 'hours'),
    access: accessFactsOf(way).filter((fact) => form.getAll('access').includes(fact)),
    languages: SERVED_LANGUAGES.filter((language) => form.getAll('languages').includes(language)),
  }
}

/** The same without the spaces around what was typed. */
export function wayTyped({ how, hours, ...chosen }: WayFacts): WayFacts {
  return { ...chosen, how: tidy(how), hours: tidy(hours) }
}

/** How an advisory body can be reached, as typed. */
export function readBody(form: FormData): AdvisoryContact {
  return { name: readTexts(form, 'name'), does: readTexts(form, 'does'), email: word(form, 'email'), phone: word(form, 'phone') }
}

/** The same without the spaces around what was typed. */
export function bodyTyped({ name, does, email, phone }: AdvisoryContact): AdvisoryContact {
  return { name: tidy(name), does: tidy(does), email: email.trim(), phone: phone.trim() }
}
