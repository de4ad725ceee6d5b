import { describe, expect, it } from 'vitest'
import { readOwnAccount } from './own-account.server'

const read = (displayName: string, locale = 'sv') => {
  const form = new FormData()
  form.set('displayName', displayName)
  form.set('locale', locale)
  return readOwnAccount(form, 'fi')
}

describe('the form of one’s own account', () => {
  it('takes a name as it is written, on one line', () => {
    expect(read('  Aino\tMaria \n Läinë-Öhman ').value).toEqual({ displayName: 'Aino Maria Läinë-Öhman', locale: 'sv' })
  })

  it('leaves out what nobody sees, by which one name could look like another', () => {
    expect(read('\u202eAino\u200b Laine').value?.displayName).toBe('Aino Laine')
  })

  it.each([['', 'required'], ['   ', 'required'], ['a'.repeat(121), 'too-long'], ['Aino 131052-308T', 'identity-code']])('gives %j back: %s', (name, problem) => {
    expect(read(name)).toMatchObject({ value: null, problem, typed: { displayName: name } })
  })

  it('takes an unknown language for that of the page, and a missing name for none', () => {
    expect(read('Aino', 'xx').value).toEqual({ displayName: 'Aino', locale: 'fi' })
    expect(readOwnAccount(new FormData(), 'fi').problem).toBe('required')
  })
})
