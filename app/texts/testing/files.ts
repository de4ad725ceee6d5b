import { deflateRawSync, deflateSync } from 'node:zlib'

const signs = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

/** One file for an archive; `claims`, `listedAs` and `from` lie about it where a test wants that. */
export type Piece = { name: string; content: string | Uint8Array; method?: 0 | 8; claims?: number; flags?: number; listedAs?: string; from?: number }

/** A ZIP archive with these files, written as office programs do; without check sums, which nothing here reads. */
export function aZip(pieces: Piece[], more: { before?: string; after?: string; comment?: number } = {}): Uint8Array {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const { name, content, method = 8, claims, flags = 0, listedAs = name, from } of pieces) {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content)
    const packed = method === 8 ? deflateRawSync(bytes) : bytes
    const head = (signature: number, named: string) => {
      const isListed = signature === 0x02014b50
      const header = Buffer.alloc(isListed ? 46 : 30)
      header.writeUInt32LE(signature, 0)
      const shift = isListed ? 2 : 0
      header.writeUInt16LE(flags, 6 + shift)
      header.writeUInt16LE(method, 8 + shift)
      header.writeUInt32LE(packed.length, 18 + shift)
      header.writeUInt32LE(claims ?? bytes.length, 22 + shift)
      header.writeUInt16LE(Buffer.byteLength(named), 26 + shift)
      if (isListed) header.writeUInt32LE(from ?? at, 42)
      return Buffer.concat([header, Buffer.from(named)])
    }
    list.push(head(0x02014b50, listedAs))
    const own = head(0x04034b50, name)
    parts.push(own, packed)
    at += own.length + packed.length
  }
  const listed = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(pieces.length, 8)
  end.writeUInt16LE(pieces.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(more.comment ?? 0, 20)
  return new Uint8Array(Buffer.concat([Buffer.from(more.before ?? ''), ...parts, listed, end, Buffer.from(more.after ?? '')]))
}

/** A DOCX with further files in it. */
export function aDocx(...more: Piece[]): Uint8Array {
  return aZip([
    { name: '[Content_Types].xml', content: '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>' },
    { name: 'word/document.xml', content: '<w:document><w:body><w:p><w:r><w:t>Lähipalvelut</w:t></w:r></w:p></w:body></w:document>' },
    ...more,
  ])
}

/** An ODT with further files in it. */
export function anOdt(...more: Piece[]): Uint8Array {
  return aZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 },
    { name: 'content.xml', content: '<office:document-content><office:body><office:text><text:p>Lähipalvelut</text:p></office:text></office:body></office:document-content>' },
    ...more,
  ])
}

/** A small PDF of one empty page, with further objects in it; `tags` is what it says of itself for screen readers. */
export function aPdf(more = '', after = '', tags = '/MarkInfo << /Marked true >> /StructTreeRoot 8 0 R /Lang (fi)'): Uint8Array {
  return signs(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${tags} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n${more}7 0 obj\n<< /Title (Luonnos) >>\nendobj\ntrailer\n<< /Root 1 0 R /Info 7 0 R /Size 4 >>\nstartxref\n0\n%%EOF\n${after}`)
}

/** Objects of a PDF packed into a stream, as newer programs write them. */
export function packedObjects(objects: string, filter = '/Filter /FlateDecode'): string {
  const packed = deflateSync(Buffer.from(objects, 'latin1')).toString('latin1')
  return `9 0 obj\n<< /Type /ObjStm /N 1 /First 4 ${filter} /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj\n`
}
