import { entryOf } from '../../model/access.ts'
import { isSaidByStructure } from '../../structure/said.ts'
import { defineRule } from '../rule.ts'
import { isCertificationWritten, placeOfFile } from './shared/certification.ts'
import { isReferential } from './shared/collections.ts'

export const rule = defineRule({
  id: 'certification-absente',
  title: { fr: 'Certification non décrite', en: 'Certification not described' },
  source: {
    catalogue: 'R-META',
    reference: 'Arrêté du 4 janvier 2019 relatif aux informations transmises à France compétences',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Le fichier n’a pas de partie `certification`, ou elle est vide.',
      why: 'L’intitulé, le répertoire, le niveau et le certificateur identifient la demande ; sans répertoire, Équerre ne sait pas si les règles du RNCP ou du RS s’appliquent.',
      how: 'Ajoutez `certification` avec au moins `intitule`, `registre` et `niveau` ; ce qui manquera ensuite sera signalé point par point.',
    },
    en: {
      what: 'The file has no `certification` part, or it is empty.',
      why: 'The title, the register, the level and the certifier identify the demand; without a register Équerre cannot tell whether the rules of the RNCP or of the RS apply.',
      how: 'Add `certification` with at least `intitule`, `registre` and `niveau`; what is still missing will then be reported point by point.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { intitule: Menuisier agenceur, registre: RNCP, niveau: 4 }
blocs: []`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences: [{ id: C1, enonce: Assembler un meuble }]`,
        at: ['referentiel'],
      },
      {
        yaml: `referentiel: 1
certification:
blocs: []`,
        at: ['certification'],
      },
    ],
  },
  scope: 'structure',
  *check({ referential }) {
    const { root } = referential
    if (isCertificationWritten(referential) || !isReferential(referential)) return
    if (isSaidByStructure('root', root, 'certification')) return
    const at = entryOf(root, 'certification')?.key.range ?? placeOfFile(referential, 'referentiel')
    if (at === null) return
    yield {
      at,
      message: {
        fr: 'La certification n’est pas décrite : ajoutez « certification » avec son intitulé, son registre (RNCP ou RS), son niveau et son certificateur.',
        en: 'The certification is not described: add `certification` with its title, its register (RNCP or RS), its level and its certifier.',
      },
      missing: true,
    }
  },
})
