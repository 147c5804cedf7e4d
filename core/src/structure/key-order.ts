import { resolveShape } from '@equerre/schemas'

const orders = new Map<string, readonly string[]>()

/** The keys of a part of the format (`competence`, `modalite`, `racine`…) in the order of the format; none for an unknown name. */
export function keyOrder(definition: string): readonly string[] {
  let order = orders.get(definition)
  if (order === undefined) {
    order = Object.keys(resolveShape({ is: definition }).keys ?? {})
    orders.set(definition, order)
  }
  return order
}
