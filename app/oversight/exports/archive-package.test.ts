import { describe, expect, it } from 'vitest'
import { packFiles, unpackFiles } from '~/platform/files/zip.server'
import type { ArchiveAbout } from '../rules/archive'
import { checkPackage, makePackage, type FileToArchive } from './archive-package.server'

const about: ArchiveAbout = {
  kind: 'matter',
  county: { id: 'jarvirannikko', code: '99', name: { fi: 'Järvirannikko & ranta' }, originalLocale: 'fi' },
  madeAt: '2027-05-01T10:00:00.000Z',
  matters: [{
    id: '5f0c1f0e-6e5d-4a53-9c4c-1f6d3f1f7a10', slug: 'lahipalvelut', caseNumber: 'X/1', title: { fi: 'Lähipalvelut: <mitä> muuttuu?' }, originalLocale: 'fi',
    publishedAt: '2027-01-01T06:00:00.000Z', opensAt: '2027-01-11T06:00:00.000Z', closesAt: '2027-02-14T21:59:59.999Z', decisionOn: '2027-04-12', decisionBody: { fi: 'aluevaltuusto' },
  }],
}
const file = (path: string, content: string | Uint8Array): FileToArchive => ({ path, content, mediaType: 'text/html', kind: 'consultation', title: 'Lähipalvelut', language: 'fi' })
const files = [file('documents/consultation-v1.fi.html', '<!doctype html><p>Ääkköset</p>'), file('attachments/liite.bin', new Uint8Array([0, 1, 2, 255])), file('documents/empty.txt', '')]

describe('a package', () => {
  it('goes round: what was put in comes out, listed with its sum', () => {
    const { bytes, manifest } = makePackage(about, files)
    expect(checkPackage(bytes)).toEqual({ manifest, faults: [] })
    expect(manifest.files.map(({ path }) => path)).toEqual(['attachments/liite.bin', 'documents/consultation-v1.fi.html', 'documents/empty.txt', 'metadata.xml'])
    const unpacked = unpackFiles(bytes)!
    expect(unpacked.find(({ path }) => path === 'attachments/liite.bin')!.bytes).toEqual(new Uint8Array([0, 1, 2, 255]))
    expect(new TextDecoder().decode(unpacked.find(({ path }) => path.endsWith('.html'))!.bytes)).toBe('<!doctype html><p>Ääkköset</p>')
  })

  it('is the same for the same files, in whatever order they come and wherever the clock stands', () => {
    const zone = process.env.TZ
    const first = makePackage(about, files)
    process.env.TZ = 'Pacific/Kiritimati'
    const second = makePackage(about, [...files].reverse())
    process.env.TZ = zone
    expect(second.sha256).toBe(first.sha256)
  })

  it('fails its check when any byte of it is another', () => {
    const { bytes } = makePackage(about, files)
    const missed: number[] = []
    for (let at = 0; at < bytes.length; at += 1) {
      const broken = bytes.slice()
      broken[at]! ^= 1
      if (checkPackage(broken).faults.length === 0) missed.push(at)
    }
    expect(missed).toEqual([])
  }, 60_000)

  it.each([0, 1, 21, 100, -1])('fails its check when it was cut at %i', (at) => {
    const { bytes } = makePackage(about, files)
    expect(checkPackage(bytes.subarray(0, at)).faults.length).toBeGreaterThan(0)
  })

  it('names the file that was changed, taken out or slipped in', () => {
    const { bytes } = makePackage(about, files)
    const faultsWith = (change: (files: { path: string; bytes: Uint8Array }[]) => { path: string; bytes: Uint8Array }[]) => checkPackage(packFiles(change(unpackFiles(bytes)!))).faults
    expect(faultsWith((all) => all.map((one) => (one.path === 'documents/empty.txt' ? { ...one, bytes: new Uint8Array([32]) } : one)))).toEqual([{ path: 'documents/empty.txt', fault: 'changed' }])
    expect(faultsWith((all) => all.filter(({ path }) => path !== 'metadata.xml'))).toEqual([{ path: 'metadata.xml', fault: 'missing' }])
    expect(faultsWith((all) => [...all, { path: 'documents/more.txt', bytes: new Uint8Array() }])).toEqual([{ path: 'documents/more.txt', fault: 'not-listed' }])
    expect(faultsWith((all) => all.filter(({ path }) => path !== 'manifest.json'))).toEqual([{ path: 'manifest.json', fault: 'no-manifest' }])
  })

  it('takes no path that could lead out of it', () => {
    for (const path of ['../evil', '/etc/passwd', 'a/../../b', 'a\\b', '', 'ä.txt']) expect(() => packFiles([{ path, bytes: new Uint8Array() }]), path).toThrow(/not plain/)
    expect(() => packFiles([{ path: 'a', bytes: new Uint8Array() }, { path: 'a', bytes: new Uint8Array() }])).toThrow(/twice/)
  })

  it('tells its metadata in words that XML can hold', () => {
    const { bytes, manifest } = makePackage({ ...about, matters: [{ ...about.matters[0]!, caseNumber: 'X\u0000/1 <&>' }] }, files)
    const xml = new TextDecoder().decode(unpackFiles(bytes)!.find(({ path }) => path === 'metadata.xml')!.bytes)
    expect(xml).toContain('<NativeId>X/1 &#60;&#38;&#62;</NativeId>')
    expect(xml).toContain('<PublicityClass>Julkinen</PublicityClass>')
    expect(xml).not.toMatch(/[\u0000-\u0008]/)
    for (const { sha256 } of manifest.files.filter(({ kind }) => kind !== 'metadata')) expect(xml).toContain(sha256)
  })
})
