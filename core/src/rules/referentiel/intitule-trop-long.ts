import { defineRule } from '../rule.ts'

const LONGEST = 800

export const rule = defineRule({
  id: 'intitule-trop-long',
  title: { fr: 'Intitulé trop long pour la fiche', en: 'Title too long for the record' },
  source: {
    catalogue: 'R-META',
    reference: 'France compétences, schéma XSD v4.1 des fiches et dictionnaire de données v3.1',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: `L’intitulé de la certification dépasse ${LONGEST} caractères.`,
      why: 'Le champ de la fiche s’arrête là : la suite serait perdue ou refusée à la saisie.',
      how: 'Gardez le nom de la certification ; le reste va dans `objectifs_contexte`.',
    },
    en: {
      what: `The title of the certification is longer than ${LONGEST} characters.`,
      why: 'The field of the record stops there: the rest would be lost or refused.',
      how: 'Keep the name of the certification; the rest belongs in `objectifs_contexte`.',
    },
  },
  examples: {
    valid: [{ yaml: 'referentiel: 1\ncertification: { intitule: Menuisier agenceur }' }],
    invalid: [
      {
        yaml: `referentiel: 1\ncertification: { intitule: "Menuisier agenceur${' de magasins'.repeat(66)}" }`,
        at: [`${' de magasins'.repeat(66).slice(-10)}"`],
      },
    ],
  },
  scope: 'element',
  *check({ source, referential }) {
    const { title } = referential.certification
    const length = title === null ? 0 : [...title.value].length
    if (title === null || length <= LONGEST) return
    const start = [...title.value].slice(0, LONGEST).join('').length
    yield {
      at: { start: source.rangeIn(title.node, start, start + 1).start, end: title.node.range.end },
      message: {
        fr: `L’intitulé compte ${length} caractères ; la fiche en accepte ${LONGEST}. Gardez le nom, le reste va dans « objectifs_contexte ».`,
        en: `The title holds ${length} characters; the record accepts ${LONGEST}. Keep the name, the rest belongs in \`objectifs_contexte\`.`,
      },
    }
  },
})
