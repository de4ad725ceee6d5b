import type { Page } from 'playwright-core'

type Value = { value?: unknown }
type Node = { nodeId: string; parentId?: string; childIds?: string[]; ignored: boolean; role?: Value; name?: Value; description?: Value; properties?: { name: string; value: Value }[] }

const SHOWN = ['level', 'required', 'invalid', 'expanded', 'checked', 'disabled', 'multiselectable', 'readonly', 'selected', 'pressed', 'hasPopup', 'live']
const SILENT = new Set(['generic', 'none', 'InlineTextBox', 'LineBreak', 'paragraph', 'LayoutTable', 'LayoutTableRow', 'LayoutTableCell', 'Iframe', 'emphasis', 'strong', 'ListMarker'])

/** What a screen reader is given of a part of the page, one line for each thing, without what changes from day to day. */
export async function accessibilityTree(page: Page, part = 'main'): Promise<string> {
  const session = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] }
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const root = part === 'page' ? nodes[0]! : nodes.find((node) => !node.ignored && node.role?.value === part)!
  const lines: string[] = []
  const visit = (node: Node, depth: number, around: string) => {
    const line = node.ignored ? null : lineOf(node, around)
    if (line !== null) lines.push(`${'  '.repeat(depth)}${line}`)
    const name = String(node.name?.value ?? '') || around
    for (const id of node.childIds ?? []) if (byId.has(id)) visit(byId.get(id)!, line === null ? depth : depth + 1, line === null ? around : name)
  }
  visit(root, 0, '')
  return `${lines.join('\n')}\n`
}

function lineOf(node: Node, around: string): string | null {
  const role = String(node.role?.value ?? '')
  const name = lasting(String(node.name?.value ?? ''))
  if (SILENT.has(role) || role === '') return null
  // A form without a name is no landmark (HTML-AAM 1.0); browsers differ in whether they tell of it.
  if (role === 'form' && name === '') return null
  // Text that is already the name of what holds it.
  if (role === 'StaticText') return name === '' || lasting(around).includes(name) ? null : `text "${name}"`
  const description = lasting(String(node.description?.value ?? ''), 240)
  const properties = (node.properties ?? []).filter((each) => SHOWN.includes(each.name) && ![false, 'false', undefined, ''].includes(each.value.value as string))
  const states = properties.map((each) => (each.value.value === true ? each.name : `${each.name}=${String(each.value.value)}`)).sort()
  return [role, name ? `"${name}"` : '', states.length > 0 ? `[${states.join(' ')}]` : '', description ? `(${description})` : ''].filter(Boolean).join(' ')
}

/** Words without numbers, days, months, codes and soft hyphens, which differ from day to day or from one start to the next. */
export function lasting(words: string, most = 90): string {
  const short = words
    .replace(/\u00ad/g, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
    .replace(/\b(?:[0-9A-Z]{4,6}[ -]+){2,}[0-9A-Z]{2,6}\b/g, '…')
    .replace(/^[0-9A-HJKMNP-TV-Z]{4}$/, '…')
    .replace(/\b(?:maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai)\p{L}*/gu, 'päivä')
    .replace(/\b(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu\p{L}*/gu, 'kuu')
    .replace(/\d+(?:[.,:\u00a0\u202f ]\d+)*/g, '#')
    .replace(/\s+/g, ' ')
    .trim()
    // What names itself and is named by itself: one browser says it twice, another once.
    .replace(/^(.{6,}) \1$/, '$1')
  return short.length > most ? `${short.slice(0, most)}…` : short
}
