import { oneLine } from '../../case/texts.ts'
import { NO_CREATOR, SUBJECT_CODES } from '../../case/vocabulary.ts'
import type { ImportedCertification, ImportedReferentiel } from '../../referentiel.ts'
import { type Extension, extensionOf, inOrder, keysOf } from './conform.ts'
import { nodeAt, objectAt, textAt, textsAt } from './fields.ts'
import type { JsonObjectNode } from './json-tree.ts'
import type { CaseLedger } from './ledger.ts'

/** What the document of a package says of the certification, and of the whole. */
export function readCertification(document: JsonObjectNode, ledger: CaseLedger): ImportedReferentiel {
  const whole = extensionOf(document, 'racine', ['referentiel', 'certification', ...PARTS])
  const isOurs = whole.node !== null
  const own = keysOf(objectAt(whole.node, 'certification'), 'certification')
  const title = oneLine(textAt(document, 'title'))
  const certification: ImportedCertification = {
    ...(title === '' || whole.nothing.has('intitule') ? {} : { intitule: title }),
    ...own.keys,
    ...subjects(document, isOurs, ledger),
    ...certifiers(document, own),
    ...described(document, isOurs, ledger),
  }
  Object.assign(certification, dated(document, own, isOurs))
  if (!isOurs) certification.etat = 'brouillon'
  inOrder(certification, 'certification')
  ledger.note(certification, document)
  return { referentiel: 1, certification, ...whole.keys }
}

const PARTS = ['blocs', 'activites', 'competences', 'modalites', 'criteres']

function subjects(document: JsonObjectNode, isOurs: boolean, ledger: CaseLedger): ImportedCertification {
  const codes: Record<string, string[]> = {}
  for (const subject of textsAt(document, 'subject')) {
    const known = SUBJECT_CODES.find(({ prefix }) => subject.startsWith(prefix))
    if (isOurs && known !== undefined) {
      codes[known.key] = [...(codes[known.key] ?? []), subject.slice(known.prefix.length)]
    } else {
      ledger.leave(subject, nodeAt(document, 'subject') ?? document, {
        fr: 'sujet du cadre (subject)',
        en: 'subject of the framework',
      })
    }
  }
  return codes
}

/** Whoever the document names; with what our own packages know more of them, unless another tool changed the names. */
function certifiers(document: JsonObjectNode, own: Extension): ImportedCertification {
  const creator = oneLine(textAt(document, 'creator'))
  const publisher = oneLine(textAt(document, 'publisher'))
  const known = own.keys.certificateurs
  const names = Array.isArray(known)
    ? known.map((one) => (typeof one === 'object' && one !== null && 'nom' in one ? String(one.nom) : ''))
    : []
  if (names.length > 0 && oneLine(names.filter((name) => name !== '').join(' ; ')) === creator) return {}
  if (creator === NO_CREATOR && names.length === 0) return {}
  const all = [...new Set([...creator.split(' ; '), publisher])].filter((name) => name !== '')
  return all.length === 0 ? {} : { certificateurs: all.map((nom) => ({ nom })) }
}

function described(document: JsonObjectNode, isOurs: boolean, ledger: CaseLedger): ImportedCertification {
  const description = oneLine(textAt(document, 'description'))
  const notes = oneLine(textAt(document, 'notes'))
  if (!isOurs) {
    ledger.leave(notes, nodeAt(document, 'notes') ?? document, {
      fr: 'notes du cadre (notes)',
      en: 'notes of the framework',
    })
  }
  return {
    ...(description === '' ? {} : { objectifs_contexte: description }),
    ...(isOurs && notes !== '' ? { regles_obtention: notes } : {}),
  }
}

/** The version and date of the document: ours as they were written, another's from its fields. */
function dated(document: JsonObjectNode, own: Extension, isOurs: boolean): object {
  const version = oneLine(textAt(document, 'version'))
  if (isOurs) {
    const known = own.keys.document
    const other = typeof known === 'object' && known !== null && !Array.isArray(known) ? known : {}
    const written = 'version' in other ? String(other.version) : ''
    const kept = version === written || version === '' ? other : { ...other, version }
    return Object.keys(kept).length === 0 ? {} : { document: kept }
  }
  const date = /^\d{4}-\d{2}-\d{2}/.exec(textAt(document, 'lastChangeDateTime'))?.[0]
  const source = textAt(document, 'officialSourceURL') || textAt(document, 'uri')
  const found = {
    ...(version === '' ? {} : { version }),
    ...(date === undefined ? {} : { date }),
    ...(source === '' ? {} : { source }),
  }
  return Object.keys(found).length === 0 ? {} : { document: found }
}
