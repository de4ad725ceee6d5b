import { expect, it } from 'vitest'
import { announcementTyped, readAnnouncement } from './announcement.server'

function form(fields: Record<string, string | string[]>): FormData {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) made.append(name, each)
  return made
}

it('an announcement as typed holds what is known, and its day as one', () => {
  const typed = readAnnouncement(form({ 'medium': 'radio', 'place': ' Radio  Järvi ', 'announcedOn.day': '3', 'announcedOn.month': ' 2', 'announcedOn.year': '2027', 'languages': ['sv', 'xx'] }))
  expect(typed).toMatchObject({ place: ' Radio  Järvi ', day: { month: ' 2' } })
  expect(announcementTyped(typed)).toEqual({ medium: 'radio', place: 'Radio Järvi', announcedOn: '2027-02-03', languages: ['sv'] })
  expect(announcementTyped(readAnnouncement(form({ medium: 'pigeon' })))).toEqual({ medium: null, place: '', announcedOn: null, languages: [] })
  expect(announcementTyped(readAnnouncement(form({ 'announcedOn.day': '31', 'announcedOn.month': '2', 'announcedOn.year': '2027' }))).announcedOn).toBeUndefined()
})
