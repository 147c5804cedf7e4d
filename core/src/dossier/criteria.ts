import type { Localised } from '../language.ts'
import { blocks, correspondences } from './facts/blocks.ts'
import { control, legalConstraints } from './facts/control.ts'
import { professionalSituation, targetJobs } from './facts/employment.ts'
import { type Evidence, type Facts, NO_FACTS } from './facts/facts.ts'
import { quality } from './facts/quality.ts'
import { vae } from './facts/vae.ts'

/** One registration criterion: what the law asks, and where to look in a référentiel. */
export interface Criterion {
  readonly number: number | null
  readonly title: Localised
  readonly facts: (evidence: Evidence) => Facts
  /** What no référentiel can show. */
  readonly outside: readonly Localised[]
  /** Whether a rule bears on it. */
  readonly concerns: (rule: { readonly catalogue: string | null; readonly family: string }) => boolean
}

const nothing = (): boolean => false
const catalogued =
  (...prefixes: readonly string[]) =>
  ({ catalogue }: { readonly catalogue: string | null }): boolean =>
    catalogue !== null && prefixes.some((prefix) => catalogue.startsWith(prefix))

/** Rules of another criterion: what is left bears on the quality of the référentiels themselves. */
const ELSEWHERE = catalogued('R-BLOC-', 'R-RS-NOBLOC', 'R-X-LEGAL', 'R-VAE', 'R-MOD-VAE', 'R-MOD-EVAL', 'R-META')

const CONTROL: Omit<Criterion, 'number'> = {
  title: {
    fr: 'Procédures de contrôle des modalités d’organisation des épreuves',
    en: 'Control procedures over how the assessments are organised',
  },
  facts: control,
  outside: [
    {
      fr: 'Le règlement des épreuves, la désignation et l’habilitation des jurys, le contrôle des partenaires, la lutte contre la fraude.',
      en: 'The rules of the assessments, the appointment of juries, the control of partners, measures against fraud.',
    },
  ],
  concerns: catalogued('R-MOD-EVAL'),
}

const LEGAL: Omit<Criterion, 'number'> = {
  title: { fr: 'Contraintes légales et réglementaires du métier', en: 'Legal constraints of the trade' },
  facts: legalConstraints,
  outside: [
    {
      fr: 'La liste complète des textes qui règlent le métier, et leur mise à jour.',
      en: 'The complete list of the texts that rule the trade, and their updates.',
    },
  ],
  concerns: catalogued('R-X-LEGAL'),
}

const CORRESPONDENCES: Omit<Criterion, 'number'> = {
  title: { fr: 'Cohérence des correspondances', en: 'Coherence of correspondences' },
  facts: correspondences,
  outside: [
    {
      fr: 'L’accord des autres certificateurs et les certifications voisines déjà enregistrées.',
      en: 'The agreement of other certifying bodies, and neighbouring certifications already registered.',
    },
  ],
  concerns: catalogued('R-BLOC-COMMON'),
}

const ASSOCIATION: Omit<Criterion, 'number'> = {
  title: {
    fr: 'Association de la branche (CPNE), le cas échéant',
    en: 'Association of the branch (CPNE), where relevant',
  },
  facts: () => NO_FACTS,
  outside: [
    {
      fr: 'Tout\u00a0: les échanges avec la commission paritaire nationale de l’emploi concernée se joignent au dossier.',
      en: 'All of it: the exchanges with the joint national employment commission go with the dossier.',
    },
  ],
  concerns: nothing,
}

export const RNCP_CRITERIA: readonly Criterion[] = [
  {
    number: 1,
    title: {
      fr: 'Adéquation des emplois occupés au métier visé',
      en: 'Fit between the jobs held and the target trade',
    },
    facts: targetJobs,
    outside: [
      {
        fr: 'Les emplois occupés par les titulaires, promotion par promotion.',
        en: 'The jobs held by the certificate holders, cohort by cohort.',
      },
    ],
    concerns: nothing,
  },
  {
    number: 2,
    title: { fr: 'Impact sur l’accès ou le retour à l’emploi', en: 'Impact on access or return to employment' },
    facts: () => NO_FACTS,
    outside: [
      {
        fr: 'Tout\u00a0: la situation des titulaires avant et après la certification, au regard de certifications proches.',
        en: 'All of it: the situation of the holders before and after, beside comparable certifications.',
      },
    ],
    concerns: nothing,
  },
  {
    number: 3,
    title: {
      fr: 'Qualité et cohérence des référentiels d’activités, de compétences et d’évaluation',
      en: 'Quality and coherence of the référentiels of activities, competencies and evaluation',
    },
    facts: quality,
    outside: [
      {
        fr: 'L’absence de reproduction littérale d’un référentiel enregistré\u00a0: elle se vérifie face au répertoire.',
        en: 'The absence of literal reproduction of a registered référentiel: it is checked against the register.',
      },
      {
        fr: 'La justesse du métier décrit\u00a0: elle revient à des professionnels.',
        en: 'Whether the trade is rightly described: that is for professionals to say.',
      },
    ],
    concerns: (rule) => !ELSEWHERE(rule),
  },
  { number: 4, ...CONTROL },
  { number: 5, ...LEGAL },
  {
    number: 6,
    title: { fr: 'Possibilité d’accès par la VAE', en: 'Possibility of access by VAE' },
    facts: vae,
    outside: [
      {
        fr: 'L’organisation de l’accompagnement et des sessions de VAE.',
        en: 'How VAE support and sessions are organised.',
      },
    ],
    concerns: catalogued('R-VAE', 'R-MOD-VAE'),
  },
  {
    number: 7,
    title: {
      fr: 'Cohérence des blocs de compétences et de leurs modalités spécifiques d’évaluation',
      en: 'Coherence of the blocs and of their specific assessment modalities',
    },
    facts: blocks,
    outside: [],
    concerns: (rule) => catalogued('R-BLOC-')(rule) && !catalogued('R-BLOC-COMMON')(rule),
  },
  { number: 8, ...CORRESPONDENCES },
  { number: 9, ...ASSOCIATION },
]

export const RS_CRITERIA: readonly Criterion[] = [
  {
    number: null,
    title: { fr: 'Adéquation aux besoins du marché du travail', en: 'Fit with the needs of the labour market' },
    facts: professionalSituation,
    outside: [
      {
        fr: 'Les besoins constatés, les emplois où les compétences servent, la situation des titulaires.',
        en: 'The needs observed, the jobs where the competencies serve, the situation of the holders.',
      },
    ],
    concerns: catalogued('R-STRUCT-RS'),
  },
  {
    number: 2,
    title: {
      fr: 'Qualité du référentiel de compétences et du référentiel d’évaluation',
      en: 'Quality of the référentiel of competencies and of the référentiel of evaluation',
    },
    facts: quality,
    outside: [
      {
        fr: 'L’absence de reproduction littérale d’un référentiel enregistré\u00a0: elle se vérifie face au répertoire.',
        en: 'The absence of literal reproduction of a registered référentiel: it is checked against the register.',
      },
    ],
    concerns: (rule) => !ELSEWHERE(rule) && rule.catalogue !== 'R-STRUCT-RS',
  },
  { number: null, ...CONTROL },
  { number: null, ...LEGAL },
  { number: 5, ...CORRESPONDENCES },
  { number: null, ...ASSOCIATION },
]
