import { pickText } from '~/kernel/localized-text'
import type { ArchiveAbout, ArchivedMatter, ListedFile } from '../rules/archive'

/**
 * The metadata of a package in the manner of SÄHKE2 (National Archives, AL/9815/07.01.01.00/2008): transfer, case, records and
 * documents with their sums. The element names are those of SÄHKE2; it is not checked against its schema.
 */
export function metadataXml(about: ArchiveAbout, files: readonly ListedFile[]): string {
  const { county, madeAt, matters } = about
  const name = pickText(county.name, county.originalLocale, county.originalLocale).text
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Metadata>',
    element('TransferInformation', [leaf('NativeId', `${about.kind} ${county.id} ${madeAt}`), leaf('Title', `Kuultu: ${name}`), leaf('TransferContractId', county.code), leaf('Created', madeAt)]),
    ...matters.map((matter) => caseFile(matter, name, matters.length === 1 ? files : files.filter(({ path }) => path.startsWith(`matters/${matter.slug}/`)))),
    '</Metadata>',
  ]
  return `${lines.join('\n')}\n`
}

function caseFile(matter: ArchivedMatter, county: string, files: readonly ListedFile[]): string {
  const title = pickText(matter.title, matter.originalLocale, matter.originalLocale).text
  return element('CaseFile', [
    leaf('NativeId', matter.caseNumber),
    leaf('Title', title),
    leaf('Created', matter.publishedAt),
    leaf('Finalized', matter.decisionOn),
    leaf('Language', matter.originalLocale),
    leaf('Status', 'Valmis'),
    leaf('RetentionPeriod', '999999'),
    leaf('RetentionReason', 'Pysyvä säilytys'),
    element('Restriction', [leaf('PublicityClass', 'Julkinen'), leaf('PersonData', 'Ei sisällä julkaisemattomia henkilötietoja')]),
    element('Agent', [leaf('Role', 'Rekisterinpitäjä'), leaf('CorporateName', county)]),
    element('Action', [leaf('Type', 'Kuuleminen'), leaf('Opened', matter.opensAt), leaf('Closed', matter.closesAt), ...files.map(record)]),
  ])
}

function record(file: ListedFile): string {
  return element('Record', [
    leaf('Type', file.kind),
    leaf('Title', file.title),
    ...(file.language ? [leaf('Language', file.language)] : []),
    element('Document', [leaf('Format', file.mediaType), leaf('HashAlgorithm', 'SHA-256'), leaf('HashValue', file.sha256), element('File', [leaf('Name', file.path), leaf('Size', String(file.byteCount))])]),
  ])
}

function element(name: string, inner: readonly string[]): string {
  return `<${name}>\n${inner.join('\n').replace(/^/gm, '  ')}\n</${name}>`
}

function leaf(name: string, text: string): string {
  // What XML cannot hold is left out.
  return `<${name}>${text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/\s+/g, ' ').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)}</${name}>`
}
