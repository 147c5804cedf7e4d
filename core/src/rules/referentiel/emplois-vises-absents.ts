import { defineRule } from '../rule.ts'
import { placeOfLack } from './shared/certification.ts'

export const rule = defineRule({
  id: 'emplois-vises-absents',
  title: { fr: 'Métiers ou emplois visés absents', en: 'Target jobs missing' },
  source: { catalogue: 'R-META', reference: 'Code du travail, art. L6113-1', read: '2026-11-20' },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'off' },
  documentation: {
    fr: {
      what: 'La certification ne dit pas à quels métiers ou emplois elle prépare.',
      why: 'L’article L6113-1 veut que le référentiel d’activités décrive les situations de travail, les activités et « les métiers ou emplois visés ».',
      how: 'Écrivez `emplois_vises` : les appellations de métiers, une par tiret.',
    },
    en: {
      what: 'The certification does not say which jobs it prepares for.',
      why: 'Article L6113-1 wants the référentiel of activities to describe the work situations, the activities and the target jobs.',
      how: 'Write `emplois_vises`: the names of the jobs, one per dash.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { registre: RNCP, emplois_vises: [Agenceur] }`,
      },
      {
        yaml: `referentiel: 1
certification: { registre: RS }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
certification: { registre: RNCP }`,
        at: ['certification'],
      },
    ],
  },
  *check({ referential }) {
    const at = placeOfLack(referential, 'emplois_vises')
    if (at === null || referential.certification.register === 'RS') return
    yield {
      at,
      message: {
        fr: 'Les métiers ou emplois visés manquent : ajoutez « emplois_vises », que l’article L6113-1 attend du référentiel d’activités.',
        en: 'The target jobs are missing: add `emplois_vises`, which article L6113-1 expects of the référentiel of activities.',
      },
      missing: true,
    }
  },
})
