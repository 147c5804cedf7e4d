/**
 * Makes a tree of the page what another tree is, touching only what differs: the focus, the selection, open details and the scroll of
 * what stays are kept, and nothing flickers. Nodes are taken out of `next`.
 */
export function patch(current: Element, next: Element): void {
  patchAttributes(current, next)
  const old = [...current.childNodes]
  const wanted = [...next.childNodes]
  let start = 0
  while (start < old.length && start < wanted.length && isSame(old[start], wanted[start])) start++
  let end = 0
  while (
    end < old.length - start &&
    end < wanted.length - start &&
    isSame(old[old.length - 1 - end], wanted[wanted.length - 1 - end])
  )
    end++
  const changed = old.slice(start, old.length - end)
  const fresh = wanted.slice(start, wanted.length - end)
  const after = old[old.length - end] ?? null
  for (const [index, node] of fresh.entries()) patchNode(current, changed[index], node, after)
  for (const node of changed.slice(fresh.length)) node.remove()
}

const isSame = (a: Node | undefined, b: Node | undefined): boolean => a?.isEqualNode(b ?? null) ?? false

function patchNode(parent: Element, old: ChildNode | undefined, next: ChildNode, after: ChildNode | null): void {
  if (old === undefined) parent.insertBefore(next, after)
  else if (old instanceof Element && next instanceof Element && old.nodeName === next.nodeName) patch(old, next)
  else if (old.nodeType === Node.TEXT_NODE && next.nodeType === Node.TEXT_NODE) old.nodeValue = next.nodeValue
  else old.replaceWith(next)
}

/** What the person did to a part of the page is theirs. */
const OF_THE_PERSON = new Set(['open', 'tabindex'])

function patchAttributes(current: Element, next: Element): void {
  for (const { name } of [...current.attributes]) {
    if (!next.hasAttribute(name) && !OF_THE_PERSON.has(name)) current.removeAttribute(name)
  }
  for (const { name, value } of [...next.attributes]) {
    if (OF_THE_PERSON.has(name) && current.hasAttribute(name)) continue
    if (current.getAttribute(name) !== value) current.setAttribute(name, value)
  }
}
