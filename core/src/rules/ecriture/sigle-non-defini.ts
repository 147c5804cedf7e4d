import { defineRule } from '../rule.ts'
import { undefinedAcronyms } from './shared/acronyms.ts'
import { placeOf } from './shared/occurrence.ts'
import { INFO, withStatement, withStatements } from './shared/source.ts'

interface Options {
  readonly connus: readonly string[]
}

export const rule = defineRule<Options>({
  id: 'sigle-non-defini',
  title: { fr: 'Sigle non développé', en: 'Acronym not spelled out' },
  source: {
    catalogue: 'R-X-ACRONYM',
    reference:
      'Lexique des règles typographiques en usage à l’Imprimerie nationale : un sigle est développé à son premier emploi',
    read: '2026-11-20',
  },
  severity: INFO,
  documentation: {
    fr: {
      what: 'Un sigle n’est ni développé entre parenthèses à son premier emploi, ni défini dans le `glossaire`. Les sigles d’usage courant et ceux du domaine (RNCP, VAE, TVA…) ne sont pas signalés.',
      why: 'Un référentiel doit être lisible par quelqu’un qui ne connaît ni l’organisme ni le métier.',
      how: 'Développez-le la première fois, ou ajoutez-le au `glossaire` ; l’option `connus` liste ceux que vos lecteurs connaissent.',
    },
    en: {
      what: 'An acronym is neither spelled out in parentheses at its first use nor defined in the `glossaire`. Common acronyms and those of the field (RNCP, VAE, TVA…) are not reported.',
      why: 'A référentiel must be readable by someone who knows neither the organisation nor the trade.',
      how: 'Spell it out the first time, or add it to the `glossaire`; the option `connus` lists those your readers know.',
    },
  },
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        connus: {
          type: 'array',
          items: { type: 'string' },
          description: 'Sigles que les lecteurs de ces référentiels connaissent, en plus de la liste d’Équerre.',
        },
      },
    },
    defaults: { connus: [] },
  },
  examples: {
    valid: [
      { yaml: withStatement('Tenir le CRM (gestion de la relation client) et la TVA de la PME.') },
      {
        yaml: withStatement(
          'Appliquer la responsabilité sociétale des entreprises (RSE) au lot II du BLOC DE CHANTIER.',
        ),
      },
      {
        yaml: withStatements(
          'Remplir le bon de sortie BS, puis le relevé de température RDT.',
          'Classer les BS et les RDT.',
        ),
      },
      { yaml: withStatements('Analyser les causes selon la méthode QQOQCP.', 'Tenir la matrice RACI du chantier.') },
      { yaml: withStatement('"Dresser un WBS / Work Breakdown Structure, code CR12, pour LE chantier, le livrable."') },
      {
        yaml: `referentiel: 1
certification:
  glossaire: { CGV: conditions générales de vente }
competences:
  - { id: C1, enonce: Rédiger les CGV. }
`,
      },
    ],
    invalid: [
      { yaml: withStatements('Rédiger les CGV.', 'Relire les CGV de l’agence.'), at: ['CGV'] },
      { yaml: withStatements('Chiffrer le PAC.', 'Suivre le plan d’action commerciale (PAC).'), at: ['PAC'] },
    ],
  },
  *check({ referential, source, options }) {
    for (const { acronym, first, definedAt } of undefinedAcronyms(referential, options.connus)) {
      if (definedAt === null) {
        yield {
          at: placeOf(source, first),
          message: {
            fr: `Le sigle « ${acronym} » n’est développé nulle part : écrivez-le en toutes lettres ici, ou ajoutez-le au glossaire.`,
            en: `The acronym “${acronym}” is spelled out nowhere: write it in full here, or add it to the glossary.`,
          },
        }
        continue
      }
      yield {
        at: placeOf(source, first),
        message: {
          fr: `Le sigle « ${acronym} » est employé ici avant d’être développé : développez-le à son premier emploi, ou ajoutez-le au glossaire.`,
          en: `The acronym “${acronym}” is used here before it is spelled out: spell it out at its first use, or add it to the glossary.`,
        },
        related: [
          { at: placeOf(source, definedAt), message: { fr: 'Il est développé ici.', en: 'It is spelled out here.' } },
        ],
      }
    }
  },
})
