import { addressed } from '../../../core/src/model/address.ts'
import type { NamedElement } from '../../../core/src/model/naming.ts'
import type { Block, Competency, Referential } from '../../../core/src/model/referential.ts'
import { Cannot } from '../answers/cannot.ts'
import { quoted, quotedList } from '../answers/quoted.ts'
import { shortened } from '../answers/shortened.ts'
import type { Call } from './call.ts'

type Kind = NamedElement['kind']

/**
 * The element that an argument designates, by its code, its bloc and its code, or its JSON pointer.
 * @throws Cannot with the codes that would do
 */
export function elementOf<K extends Kind>(
  referential: Referential,
  address: string,
  kinds: readonly K[],
): Extract<NamedElement, { readonly kind: K }> {
  const found = addressed(referential, address, kinds)
  switch (found.status) {
    case 'found':
      return found.element
    case 'ambiguous':
      throw new Cannot({
        fr: `«\u00a0${quoted(address)}\u00a0» désigne plusieurs éléments\u00a0: donnez le bloc et le code (${quotedList(found.addresses)}).`,
        en: `“${quoted(address)}” designates several elements: give the bloc and the code (${quotedList(found.addresses)}).`,
      })
    case 'unknown': {
      const near = quotedList(found.near)
      throw new Cannot({
        fr: `«\u00a0${quoted(address)}\u00a0» ne désigne rien dans ce référentiel.${near === '' ? '' : ` Codes proches\u00a0: ${near}.`} get_referentiel donne les codes.`,
        en: `“${quoted(address)}” designates nothing in this référentiel.${near === '' ? '' : ` Near codes: ${near}.`} get_referentiel gives the codes.`,
      })
    }
  }
}

/** The bloc that a call is about: the one it says, the only one, or the one that the person chooses. */
export function blockOf(referential: Referential, given: string | undefined, call: Call): Block {
  if (given !== undefined) return elementOf(referential, given, ['block'])
  const { blocks } = referential
  const codes = blocks.map(({ id }, index) => id?.value.trim() || `/blocs/${index}`)
  if (blocks.length === 0) {
    throw new Cannot({ fr: 'Ce référentiel n’a encore aucun bloc.', en: 'This référentiel has no bloc yet.' })
  }
  const code = call.choose(
    {
      key: 'block',
      message: call.say({ fr: 'Quel bloc de compétences\u00a0?', en: 'Which bloc of competencies?' }),
      choices: blocks.map(({ title }, index) => ({
        value: codes[index] ?? '',
        title: `${quoted(codes[index] ?? '')} ${shortened(title?.value ?? '', 120)}`.trim(),
      })),
    },
    {
      fr: `Dites quel bloc (argument «\u00a0block\u00a0»)\u00a0: ${quotedList(codes)}.`,
      en: `Say which bloc (argument “block”): ${quotedList(codes)}.`,
    },
  )
  const chosen = blocks[codes.indexOf(code)]
  if (chosen === undefined) throw new Error(`no block ${code}`)
  return chosen
}

/** The competencies that a call is about: those it names, else those of its bloc. */
export function competenciesOf(
  referential: Referential,
  { competencies, block }: { readonly competencies: readonly string[]; readonly block?: string | undefined },
  call: Call,
): readonly Competency[] {
  if (competencies.length === 0) return blockOf(referential, block, call).competencies
  return competencies.map((address) => elementOf(referential, address, ['competency']))
}
