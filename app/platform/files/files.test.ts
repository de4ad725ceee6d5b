import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { EICAR, startFakeClamd } from '../../../tests/support/fake-clamd'
import { askClamd } from './clamd.server'
import { redraw } from './pictures.server'
import { unpack } from './unpack.server'
import { deflateSync } from 'node:zlib'

const clamd = await startFakeClamd()
const folder = mkdtempSync(join(tmpdir(), 'kuultu-clamd-'))
afterAll(async () => {
  await clamd.stop()
  rmSync(folder, { recursive: true })
})

describe('the scanner', () => {
  it('says what clamd says, of every byte', async () => {
    const file = Buffer.alloc(300_000, 'a')
    expect(await askClamd(clamd.address, file)).toBe('clean')
    expect(clamd.scanned.at(-1)!.equals(file)).toBe(true)
    expect(await askClamd(clamd.address, Buffer.from(EICAR))).toBe('infected')
    expect(await askClamd(clamd.address, Buffer.concat([Buffer.alloc(65_530, ' '), Buffer.from(EICAR)]))).toBe('infected')
  })

  it('is found by the path of a socket too', async () => {
    const local = await startFakeClamd(join(folder, 'clamd.sock'))
    expect(await askClamd(local.address, Buffer.from(EICAR))).toBe('infected')
    await local.stop()
  })

  it.each(['silent', 'small-limit', 'leaving', 'confused'] as const)('is unreachable when it is %s, never clean', async (as) => {
    clamd.behave(as)
    expect(await askClamd(clamd.address, Buffer.alloc(100_000), 300)).toBe('unreachable')
    clamd.behave('well')
  })

  it('is unreachable when nobody listens', async () => {
    const gone = await startFakeClamd()
    await gone.stop()
    expect(await askClamd(gone.address, Buffer.from('a'))).toBe('unreachable')
    expect(await askClamd(join(folder, 'none.sock'), Buffer.from('a'))).toBe('unreachable')
  })
})

describe('a picture drawn anew', () => {
  const exif = { IFD0: { Copyright: 'SALAISUUS', Model: 'Puhelin' }, IFD3: { GPSLatitude: '61/1 29/1 0/1', GPSLatitudeRef: 'N' } }
  const base = sharp({ create: { width: 20, height: 10, channels: 3, background: { r: 200, g: 30, b: 30 } } })

  it.each(['jpeg', 'png'] as const)('has lost where and with what it was taken, and what stood behind it: %s', async (kind) => {
    const taken = await base.clone().withExif(exif).withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SALAISUUS</x:xmpmeta>').toFormat(kind).toBuffer()
    expect(taken.includes('SALAISUUS')).toBe(true)
    const drawn = Buffer.from((await redraw(kind, Buffer.concat([taken, Buffer.from('PK\u0003\u0004<script>alert(1)</script>')])))!)
    expect(drawn.includes('SALAISUUS')).toBe(false)
    expect(drawn.includes('script')).toBe(false)
    const { format, width, height, exif: kept, xmp, icc } = await sharp(drawn).metadata()
    expect({ format, width, height, kept, xmp, icc }).toEqual({ format: kind, width: 20, height: 10, kept: undefined, xmp: undefined, icc: undefined })
  })

  it('stands as it was held', async () => {
    const held = await base.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { width, height, orientation } = await sharp((await redraw('jpeg', held))!).metadata()
    expect({ width, height, orientation }).toEqual({ width: 10, height: 20, orientation: undefined })
  })

  it('is none when it is broken, of another kind, or has too many points', async () => {
    expect(await redraw('png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]))).toBeNull()
    expect(await redraw('png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))).toBeNull()
    const whole = await base.clone().jpeg().toBuffer()
    expect(await redraw('jpeg', whole.subarray(0, whole.length / 2))).toBeNull()
    const vast = await sharp({ create: { width: 8000, height: 7000, channels: 3, background: 'white' } }).toColourspace('b-w').png({ compressionLevel: 1 }).toBuffer()
    expect(vast.length).toBeLessThan(1_000_000)
    expect(await redraw('png', vast)).toBeNull()
  }, 30_000)
})

it('unpacking stops at the limit', () => {
  const packed = deflateSync(Buffer.alloc(1_000_000))
  expect(unpack('zlib', packed, 1_000_000)).toHaveLength(1_000_000)
  expect(unpack('zlib', packed, 999_999)).toBe('too-large')
  expect(unpack('zlib', Buffer.from('nothing'), 10)).toBe('damaged')
  expect(unpack('zlib', Buffer.concat([deflateSync(Buffer.from('a')), Buffer.from('\r\n')]), 10)).toEqual(Buffer.from('a'))
})
