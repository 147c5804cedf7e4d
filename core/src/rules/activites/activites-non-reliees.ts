import { entryOf } from '../../model/access.ts'
import { withSubActivities } from '../../model/build.ts'
import { codeOf } from '../../model/codes.ts'
import { placeOf } from '../../model/naming.ts'
import type { Block } from '../../model/referential.ts'
import type { SourceDocument } from '../../source/document.ts'
import { defineRule } from '../rule.ts'
import { isUnlinked, servedActivities } from './shared/links.ts'

export const rule = defineRule({
  id: 'activites-non-reliees',
  title: { fr: 'Activités reliées à aucune compétence', en: 'Activities tied to no competency' },
  source: { catalogue: 'R-ACT-COMP', reference: 'Code du travail, art. L6113-1', read: '2026-11-20' },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Un bloc a plusieurs activités et aucune de ses compétences n’en nomme une. Un seul constat pour tout le fichier. Un bloc d’une seule activité n’est pas concerné : le lien se devine.',
      why: 'L’article L6113-1 veut que les compétences découlent des activités ; sans lien, personne ne peut vérifier qu’aucune activité n’est oubliée.',
      how: 'Donnez un code aux activités et écrivez `activites: [A1.1]` dans chaque compétence.',
    },
    en: {
      what: 'A bloc has several activities and none of its competencies names one. One finding for the whole file. A bloc of a single activity is not concerned: the tie is plain.',
      why: 'Article L6113-1 wants competencies to follow from activities; without ties nobody can check that no activity is forgotten.',
      how: 'Give the activities a code and write `activites: [A1.1]` in each competency.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - activites: [{ intitule: Réglage, taches: [Régler la pression, Régler le débit] }]
    competences: [{ id: C1, enonce: Régler une machine }, { id: C2, enonce: Rendre compte }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    activites: [{ id: A1 }, { id: A2 }]
    competences: [{ id: C1, enonce: Régler une machine }, { id: C2, enonce: Rendre compte }]
  - id: BC2
    activites: [{ intitule: Accueil }, { intitule: Conseil }]
    competences: [{ id: C3, enonce: Accueillir un client }, { id: C4, enonce: Conseiller un client }]`,
        at: ['activites'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential }) {
    const served = servedActivities(referential)
    const blocks = referential.blocks.filter((block) => {
      const activities = withSubActivities(block.activities)
      return (
        activities.length > 1 &&
        block.competencies.length > 0 &&
        isUnlinked(block) &&
        block.competencies.some((competency) => !competency.transversal) &&
        !activities.some((activity) => served.has(activity))
      )
    })
    const [first, ...others] = blocks
    if (first === undefined) return
    const coded = withSubActivities(first.activities).some((activity) => codeOf(activity) !== null)
    const where =
      blocks.length === 1
        ? { fr: 'de ce bloc', en: 'of this bloc' }
        : { fr: `de ${blocks.length} blocs`, en: `of ${blocks.length} blocs` }
    yield {
      at: activitiesKey(source, first),
      message: {
        fr: `Les compétences ${where.fr} ne nomment aucune activité : ${coded ? '' : 'donnez un code aux activités et '}écrivez dans chaque compétence de laquelle elle découle (art. L6113-1).`,
        en: `The competencies ${where.en} name no activity: ${coded ? '' : 'give the activities a code and '}write in each competency which one it follows from (art. L6113-1).`,
      },
      related: others.map((block) => ({
        at: activitiesKey(source, block),
        message: { fr: 'De même dans ce bloc.', en: 'Likewise in this bloc.' },
      })),
      missing: true,
    }
  },
})

const activitiesKey = (source: SourceDocument, block: Block) =>
  entryOf(block.node, 'activites')?.key.range ?? placeOf(source, block)
