import { wordsOf } from '../../recognise/conservation.ts'
import type { ImportedReferentiel } from '../../referentiel.ts'
import type { ReadReferentiel } from '../read-referentiel.ts'
import { inOrder } from './conform.ts'
import { nodeAt, objectAt } from './fields.ts'
import { type JsonNode, type JsonObjectNode, readJson } from './json-tree.ts'
import { CaseLedger } from './ledger.ts'
import { treeOf } from './package-tree.ts'
import { readCertification } from './read-certification.ts'
import { readItems } from './read-items.ts'
import { commonScale, readRubrics } from './read-rubrics.ts'
import { NO_PACKAGE, OWN_JSON } from './refusals.ts'
import { tellOddities } from './tell-oddities.ts'

/**
 * A package of competencies (CASE 1.0 or 1.1, of any tool) as a référentiel. Ours come back whole; those of others as near as their
 * tree, their types and their rubrics allow, with what is doubtful said.
 * @throws Refusal when it is no JSON, or no package
 */
export function readCase(name: string, text: string, signal?: AbortSignal): ReadReferentiel {
  const json = readJson(text)
  signal?.throwIfAborted()
  const pack = packageIn(json.root)
  const document = objectAt(pack, 'CFDocument')
  if (document === null) throw NO_PACKAGE
  const ledger = new CaseLedger(json)
  const referentiel = readCertification(document, ledger)
  const tree = treeOf(pack)
  signal?.throwIfAborted()
  const homes = readItems(tree, referentiel, ledger)
  readRubrics(pack, homes, ledger)
  const scale = commonScale(pack)
  if (scale !== null && referentiel.certification !== undefined && !('echelle' in referentiel.certification)) {
    Object.assign(referentiel.certification, { echelle: { resultats: scale } })
    inOrder(referentiel.certification, 'certification')
  }
  tellOddities(tree, ledger)
  ledger.settle()
  keepUnplaced(referentiel, ledger, json.hasLines)
  return {
    name,
    format: 'case',
    words: wordsOf(textsIn(json.root)).length,
    referentiel: inOrder(referentiel, 'racine'),
    notes: ledger.notes,
    guessed: ledger.guessed,
    setAside: ledger.setAside,
    unplaced: ledger.unplaced,
  }
}

/** The package of a file: the whole of it, or what stands under its name. */
function packageIn(root: JsonNode): JsonObjectNode {
  const pack = objectAt(root, 'CFDocument') === null ? objectAt(root, 'CFPackage') : root
  if (pack?.kind !== 'object') {
    throw nodeAt(root, 'blocs') === null ? NO_PACKAGE : OWN_JSON
  }
  return pack
}

/** @param hasLines whether a line says where in the file: in a file of one line it says nothing */
function keepUnplaced(referentiel: ImportedReferentiel, { unplaced }: CaseLedger, hasLines: boolean): void {
  if (unplaced.length === 0) return
  const kept = unplaced.map(({ text, place, why }) => ({
    texte: text,
    lieu: [...(hasLines ? [`ligne ${place.line}`] : []), why.fr].join(', '),
  }))
  referentiel.non_place = [...(referentiel.non_place ?? []), ...kept]
}

/** The texts of a package that a person reads, for their count. */
function textsIn(root: JsonNode): string {
  const texts: string[] = []
  const visit = (node: JsonNode): void => {
    if (node.kind === 'array') for (const item of node.items) visit(item)
    else if (node.kind === 'object') {
      for (const [key, value] of node.entries) {
        if (READ.has(key) && value.kind === 'scalar') texts.push(String(value.value))
        else visit(value)
      }
    }
  }
  visit(root)
  return texts.join(' ')
}

const READ: ReadonlySet<string> = new Set(['fullStatement', 'description', 'notes', 'title', 'category'])
