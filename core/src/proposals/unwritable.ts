import type { Localised } from '../language.ts'
import { type Addressed, addressed } from '../model/address.ts'
import type { NamedElement } from '../model/naming.ts'
import type { TextEdit } from '../rules/rule.ts'
import type { Draft } from './propose.ts'

/** Why an operation cannot be written, and what to do about it. */
export class Unwritable {
  readonly words: Localised

  constructor(words: Localised) {
    this.words = words
  }
}

/** The edits, unless there is none to be had. */
export const orUnwritable = (edits: TextEdit | readonly TextEdit[] | null): readonly TextEdit[] | Unwritable =>
  edits === null
    ? new Unwritable({
        fr: 'La manière dont cette partie du fichier est écrite ne permet pas d’y ajouter quelque chose sans risque\u00a0: faites-le dans l’éditeur.',
        en: 'The way this part of the file is written does not let anything be added safely: do it in the editor.',
      })
    : 'range' in edits
      ? [edits]
      : edits

type Kind = NamedElement['kind']

/** The element that an operation designates. */
export function designated<K extends Kind>(
  { referential }: Pick<Draft, 'referential'>,
  address: string,
  kinds: readonly K[],
): Extract<NamedElement, { readonly kind: K }> | Unwritable {
  const found = addressed(referential, address, kinds)
  return found.status === 'found' ? found.element : new Unwritable(undesignated(found, address))
}

/** The same for several. */
export function allDesignated<K extends Kind>(
  draft: Pick<Draft, 'referential'>,
  addresses: readonly string[],
  kinds: readonly K[],
): readonly Extract<NamedElement, { readonly kind: K }>[] | Unwritable {
  const elements: Extract<NamedElement, { readonly kind: K }>[] = []
  for (const address of addresses) {
    const element = designated(draft, address, kinds)
    if (element instanceof Unwritable) return element
    elements.push(element)
  }
  return elements
}

/** What to say of an address that designates nothing, or several elements. */
export function undesignated(found: Exclude<Addressed, { readonly status: 'found' }>, address: string): Localised {
  if (found.status === 'ambiguous') {
    const codes = listed(found.addresses)
    return {
      fr: `«\u00a0${address}\u00a0» désigne plusieurs éléments\u00a0: précisez lequel (${codes}).`,
      en: `“${address}” designates several elements: say which one (${codes}).`,
    }
  }
  const near = listed(found.near)
  return {
    fr: `«\u00a0${address}\u00a0» ne désigne rien ici.${near === '' ? '' : ` Codes proches\u00a0: ${near}.`}`,
    en: `“${address}” designates nothing here.${near === '' ? '' : ` Near codes: ${near}.`}`,
  }
}

/** Codes of the file inside a sentence of ours. A whole sentence put in the place of a code stays out of it. */
const listed = (codes: readonly string[]): string => codes.filter((code) => !/\s/.test(code)).join(', ')
