/** The part of an HTML tree (hast) that the rules here look at. */
export type TreeNode = { type: string; tagName?: string; value?: string; properties?: Record<string, unknown>; children?: TreeNode[] }

/**
 * Makes the text's highest heading the level it has on the page, and keeps the steps below it: a text is written
 * without knowing under which heading it will stand. Nothing goes deeper than 6.
 */
export function shiftHeadings(tree: TreeNode, firstLevel: number): void {
  const headings = allOf(tree).filter((node) => levelOf(node) !== null)
  const highest = Math.min(...headings.map((node) => levelOf(node)!))
  for (const node of headings) node.tagName = `h${Math.min(6, levelOf(node)! - highest + firstLevel)}`
}

/** Marks numbered lists of the text itself as steps; each item gets one box, since the number stands beside it. */
export function markSteps(tree: TreeNode): void {
  for (const list of tree.children ?? []) {
    if (list.tagName !== 'ol') continue
    list.properties = { ...list.properties, className: ['steps'] }
    for (const item of list.children ?? []) {
      if (item.tagName !== 'li') continue
      item.children = [{ type: 'element', tagName: 'div', properties: { className: ['lines'] }, children: item.children ?? [] }]
    }
  }
}

/** Puts soft hyphens into the running text of the tree, never into links and code (their names must stay as they are). */
export function softenText(tree: TreeNode, soften: (text: string) => string): void {
  if (tree.tagName === 'a' || tree.tagName === 'code') return
  for (const child of tree.children ?? []) {
    if (child.type === 'text' && child.value) child.value = soften(child.value)
    else softenText(child, soften)
  }
}

function allOf(node: TreeNode): TreeNode[] {
  return [node, ...(node.children ?? []).flatMap(allOf)]
}

function levelOf(node: TreeNode): number | null {
  const match = /^h([1-6])$/.exec(node.tagName ?? '')
  return match ? Number(match[1]) : null
}
