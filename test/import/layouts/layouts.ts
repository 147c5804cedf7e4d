import {
  activityItems,
  assessmentPieces,
  competencyPieces,
  criteriaPieces,
  mergedCriteriaPieces,
  type Writing,
} from './cells.ts'
import type { CodeStyle, CriterionStyle } from './codes.ts'
import {
  activityColumn,
  assessmentColumn,
  assessmentsFollowRows,
  codeColumn,
  competencyColumn,
  criteriaFollowRows,
  criterionColumn,
  rowsOf,
} from './columns.ts'
import { type Cell, cell, heading, item, type Look, list, type Piece, paragraph, type Row } from './page.ts'
import type { Sheet, SheetBloc } from './sheet.ts'

/** The layouts certifiers use for a référentiel, one function each. */

export interface Layout {
  readonly id: string
  readonly name: string
  readonly codes: CodeStyle
  readonly criteria: CriterionStyle
  readonly writing: Writing
  readonly look: (sheet: Sheet) => Look
  /** The code of a bloc as its heading shows it. */
  readonly blocCode: (bloc: SheetBloc) => string
  readonly pieces: (sheet: Sheet, writing: Writing) => Piece[]
  /** What a reader of the page cannot know: left out of the comparison, in the gold and in what is got. */
  readonly leftOut: (sheet: Sheet, bloc: SheetBloc) => LeftOut
}

export interface LeftOut {
  readonly activityLinks: boolean
  readonly assessmentLinks: boolean
  readonly criterionLinks: boolean
}

const LEGAL = {
  activities: 'décrit les situations de travail et les activités exercées, les métiers ou emplois visés',
  competencies:
    'identifie les compétences et les connaissances, y compris transversales, qui découlent du référentiel d’activités',
  evaluation: 'définit les critères et les modalités d’évaluation des acquis',
} as const
const ARTICLE =
  '« Les certifications professionnelles enregistrées au répertoire national des certifications professionnelles permettent une validation des compétences et des connaissances acquises nécessaires à l’exercice d’activités professionnelles. Elles sont définies notamment par un référentiel d’activités qui décrit les situations de travail et les activités exercées, les métiers ou emplois visés, un référentiel de compétences qui identifie les compétences et les connaissances, y compris transversales, qui en découlent et un référentiel d’évaluation qui définit les critères et les modalités d’évaluation des acquis. »'

const uncoded = (bloc: SheetBloc): boolean => bloc.competencies.some(({ code }) => code === null)
const column = (text: string, rows = 1, columns = 1): Cell => cell([paragraph(text, 'strong')], rows, columns)
const withLaw = (text: string, law: string, rows = 1, columns = 1): Cell =>
  cell([paragraph(text, 'strong'), paragraph(law, 'italic')], rows, columns)
const summaries = (bloc: SheetBloc): Piece[] => bloc.summaries.map((summary) => paragraph(summary))
const titled = (bloc: SheetBloc, text: (title: string) => string): Piece[] =>
  bloc.title === null ? [] : [heading(2, text(bloc.title))]
const hasActivities = (sheet: Sheet): boolean => sheet.blocs.some(({ activities }) => activities.length > 0)
const register = (sheet: Sheet): string =>
  sheet.register === 'RS'
    ? 'Pour enregistrement au Répertoire spécifique'
    : `Niveau ${sheet.level} – Codes NSF ${sheet.nsf.join(', ')}`
const widths = (sheet: Sheet, all: readonly number[]): number[] => (hasActivities(sheet) ? [...all] : all.slice(1))
const ofSheet = <T>(sheet: Sheet, first: T, ...others: readonly T[]): T[] =>
  hasActivities(sheet) ? [first, ...others] : [...others]

/** (a) Four columns, one table for each bloc, criteria as bullets in the competency’s row, the assessment merged over the bloc. */
const byBloc: Layout = {
  id: 'a',
  name: 'quatre colonnes, un tableau par bloc',
  codes: 'as-written',
  criteria: 'as-written',
  writing: { codeEnd: '', inWords: false, ties: 'trailing', kind: 'in-title' },
  look: (sheet) => ({
    font: '"Liberation Sans", Arial, sans-serif',
    size: '8.5pt',
    bullets: 'list',
    headRepeats: true,
    align: 'top',
    padding: 7,
    header: `Référentiel de certification – ${sheet.title}`,
    footer: 'Page {page} / {pages}',
  }),
  blocCode: ({ number }) => `${number}`,
  pieces: (sheet, writing) => [
    heading(1, 'RÉFÉRENTIELS D’ACTIVITÉS, DE COMPÉTENCES ET D’ÉVALUATION'),
    paragraph(`« ${sheet.title} »`, 'strong'),
    paragraph(register(sheet)),
    paragraph('Article L6113-1 créé par la loi n° 2018-771 du 5 septembre 2018 :'),
    paragraph(ARTICLE, 'italic'),
    ...(sheet.accessibility === null
      ? []
      : [paragraph(sheet.accessibility, 'plain', 'Candidats en situation de handicap :')]),
    ...sheet.blocs.flatMap((bloc): Piece[] => [
      ...titled(bloc, (title) => `Bloc ${bloc.number} : ${title}`),
      ...summaries(bloc),
      {
        kind: 'table',
        widths: widths(sheet, [17, 29, 28, 26]),
        head: [
          ofSheet(
            sheet,
            withLaw('RÉFÉRENTIEL D’ACTIVITÉS', LEGAL.activities, 2),
            withLaw('RÉFÉRENTIEL DE COMPÉTENCES', LEGAL.competencies, 2),
            withLaw('RÉFÉRENTIEL D’ÉVALUATION', LEGAL.evaluation, 1, 2),
          ),
          [column('MODALITÉS D’ÉVALUATION'), column('CRITÈRES D’ÉVALUATION')],
        ],
        rows: rowsOf(
          ofSheet(
            sheet,
            activityColumn(bloc, writing),
            competencyColumn(bloc, writing),
            assessmentColumn(bloc, writing, false),
            criterionColumn(bloc, writing),
          ),
        ),
      },
    ]),
  ],
  leftOut: (_, bloc) => ({
    activityLinks: false,
    assessmentLinks: uncoded(bloc) && !assessmentsFollowRows(bloc),
    criterionLinks: uncoded(bloc) && !criteriaFollowRows(bloc),
  }),
}

/** (b) The same in one table: blocs are rows over the whole width. */
const oneTable: Layout = {
  id: 'b',
  name: 'un seul tableau, blocs en lignes de titre',
  codes: 'by-bloc',
  criteria: 'none',
  writing: { codeEnd: ' –', inWords: false, ties: 'trailing', kind: 'after-title' },
  look: () => ({
    font: '"Liberation Serif", "Times New Roman", serif',
    size: '9.5pt',
    bullets: 'dash',
    headRepeats: false,
    align: 'top',
    padding: 7,
    header: '',
    footer: '{page}',
  }),
  blocCode: ({ number }) => `${number}`,
  pieces: (sheet, writing) => {
    const width = hasActivities(sheet) ? 4 : 3
    const across = (pieces: readonly Piece[]): Row => [cell(pieces, 1, width)]
    return [
      paragraph(`Référentiel – ${sheet.title}`, 'strong'),
      paragraph(register(sheet)),
      ...(sheet.context === null ? [] : [paragraph(sheet.context)]),
      {
        kind: 'table',
        widths: widths(sheet, [16, 30, 29, 25]),
        head: [
          ofSheet(
            sheet,
            column('Activités exercées'),
            column('Compétences attestées'),
            column('Modalités d’évaluation'),
            column('Critères de réussite'),
          ),
        ],
        rows: sheet.blocs.flatMap((bloc) => [
          ...(bloc.title === null
            ? []
            : [across([paragraph(`BLOC DE COMPÉTENCES N° ${bloc.number} – ${bloc.title}`, 'strong')])]),
          ...(bloc.summaries.length === 0 ? [] : [across(summaries(bloc))]),
          ...rowsOf(
            ofSheet(
              sheet,
              activityColumn(bloc, writing),
              competencyColumn(bloc, writing),
              assessmentColumn(bloc, writing, false),
              criterionColumn(bloc, writing),
            ),
          ),
        ]),
      },
    ]
  },
  leftOut: byBloc.leftOut,
}

/** (c) Three columns; the activities are a list before each table. */
const threeColumns: Layout = {
  id: 'c',
  name: 'trois colonnes, activités en liste avant le tableau',
  codes: 'running',
  criteria: 'none',
  writing: { codeEnd: '.', inWords: false, ties: 'heading', kind: 'after-title' },
  look: (sheet) => ({
    font: '"DejaVu Sans", Verdana, sans-serif',
    size: '8pt',
    bullets: 'dot',
    headRepeats: true,
    align: 'middle',
    padding: 7,
    header: `${sheet.certifier} – ${sheet.title}`,
    footer: 'Version de mars – page {page} sur {pages}',
  }),
  blocCode: ({ number }) => `BC0${number}`,
  pieces: (sheet, writing) => [
    heading(1, sheet.title),
    paragraph(`Certificateur : ${sheet.certifier}`),
    paragraph(register(sheet)),
    ...sheet.blocs.flatMap((bloc): Piece[] => [
      ...titled(bloc, (title) => `BC0${bloc.number} - ${title}`),
      ...summaries(bloc),
      ...(bloc.activities.length === 0
        ? []
        : [paragraph('Activités :', 'strong'), ...list(activityItems(bloc.activities, writing))]),
      {
        kind: 'table',
        widths: [36, 34, 30],
        head: [
          [
            column('Compétences visées'),
            column('Modalités d’évaluation des compétences'),
            column('Critères d’évaluation'),
          ],
        ],
        rows: rowsOf([
          competencyColumn(bloc, writing),
          assessmentColumn(bloc, writing, true),
          criterionColumn(bloc, writing),
        ]),
      },
    ]),
    ...(sheet.award === null ? [] : [heading(2, 'Conditions d’obtention de la certification'), paragraph(sheet.award)]),
  ],
  leftOut: (sheet, bloc) => ({ ...byBloc.leftOut(sheet, bloc), activityLinks: true }),
}

/** (d) Two tables for each bloc: activities and competencies, then the evaluation, which names competencies by their codes. */
const twoTables: Layout = {
  id: 'd',
  name: 'deux tableaux par bloc',
  codes: 'as-written',
  criteria: 'as-written',
  writing: { codeEnd: ' :', inWords: false, ties: 'heading', kind: 'in-title' },
  look: () => ({
    font: 'P052, "Book Antiqua", serif',
    size: '9.5pt',
    bullets: 'list',
    headRepeats: false,
    align: 'top',
    padding: 7,
    header: '5 – Référentiels',
    footer: '{page}/{pages}',
  }),
  blocCode: ({ number }) => `${number}`,
  pieces: (sheet, writing) => [
    paragraph('5 – RÉFÉRENTIELS', 'strong'),
    paragraph(`Certification : « ${sheet.title} »`),
    paragraph(register(sheet)),
    ...sheet.blocs.flatMap((bloc): Piece[] => [
      ...titled(bloc, (title) => `Bloc de compétences n° ${bloc.number} – ${title}`),
      ...summaries(bloc),
      {
        kind: 'table',
        widths: widths(sheet, [40, 60]),
        head: [ofSheet(sheet, column('Référentiel d’activités'), column('Référentiel de compétences'))],
        rows: rowsOf(ofSheet(sheet, activityColumn(bloc, writing), competencyColumn(bloc, writing))),
      },
      heading(3, 'Référentiel d’évaluation'),
      {
        kind: 'table',
        widths: [uncoded(bloc) ? 32 : 14, 38, uncoded(bloc) ? 30 : 48],
        head: [[column('Compétences évaluées'), column('Épreuves'), column('Critères et indicateurs')]],
        rows: rowsOf([
          codeColumn(bloc, writing),
          assessmentColumn(bloc, writing, false),
          criterionColumn(bloc, writing),
        ]),
      },
    ]),
  ],
  leftOut: byBloc.leftOut,
}

/** (e) Other order: criteria before assessments, criteria numbered after their competency. */
const otherOrder: Layout = {
  id: 'e',
  name: 'critères avant modalités, critères numérotés',
  codes: 'as-written',
  criteria: 'numbered',
  writing: { codeEnd: '', inWords: false, ties: 'trailing', kind: 'in-title' },
  look: () => ({
    font: '"Liberation Sans Narrow", "Arial Narrow", sans-serif',
    size: '9.5pt',
    bullets: 'dot',
    headRepeats: true,
    align: 'middle',
    padding: 2,
    header: 'DOCUMENT CONFIDENTIEL – Référentiel',
    footer: '- {page} -',
  }),
  blocCode: ({ number }) => `BC${number}`,
  pieces: (sheet, writing) => [
    paragraph('Référentiel de certification', 'strong'),
    paragraph(`Intitulé de la certification : ${sheet.title}`),
    paragraph(register(sheet)),
    ...(sheet.jobs.length === 0 ? [] : [paragraph(`Emplois visés : ${sheet.jobs.join(', ')}`)]),
    ...sheet.blocs.flatMap((bloc): Piece[] => [
      ...titled(bloc, (title) => `BC${bloc.number} – ${title}`),
      ...summaries(bloc),
      {
        kind: 'table',
        widths: widths(sheet, [16, 28, 28, 28]),
        head: [
          ofSheet(
            sheet,
            column('Activités professionnelles'),
            column('Compétences'),
            column('Critères d’évaluation'),
            column('Modalités d’évaluation'),
          ),
        ],
        rows: rowsOf(
          ofSheet(
            sheet,
            activityColumn(bloc, writing),
            competencyColumn(bloc, writing),
            criterionColumn(bloc, writing),
            assessmentColumn(bloc, writing, false),
          ),
        ),
      },
    ]),
  ],
  leftOut: byBloc.leftOut,
}

/** (f) No table: headings and lists. */
const headings: Layout = {
  id: 'f',
  name: 'sans tableau, titres et listes',
  codes: 'in-words',
  criteria: 'none',
  writing: { codeEnd: ' :', inWords: true, ties: 'trailing', kind: 'after-title' },
  look: () => ({
    font: '"Liberation Serif", "Times New Roman", serif',
    size: '11pt',
    bullets: 'arrow',
    headRepeats: false,
    align: 'top',
    padding: 7,
    header: '',
    footer: 'Page {page}',
  }),
  blocCode: ({ number }) => `${number}`,
  pieces: (sheet, writing) => [
    heading(1, sheet.title),
    paragraph(register(sheet)),
    ...(sheet.context === null ? [] : [heading(2, 'Contexte professionnel'), paragraph(sheet.context)]),
    ...(sheet.jobs.length === 0 ? [] : [heading(2, 'Emplois visés'), ...list(sheet.jobs.map((job) => item(job)))]),
    ...sheet.blocs.flatMap((bloc) => [
      ...titled(bloc, (title) => `Bloc ${bloc.number} – ${title}`),
      ...summaries(bloc),
      ...(bloc.activities.length === 0
        ? []
        : [heading(3, 'Activités visées'), ...list(activityItems(bloc.activities, writing))]),
      heading(3, 'Compétences'),
      ...bloc.competencies.flatMap((competency) => [
        ...competencyPieces(competency, writing),
        ...(criteriaFollowRows(bloc)
          ? [
              paragraph('Critères d’évaluation :', 'italic'),
              ...criteriaPieces(
                bloc.criteria.filter(({ competencies }) => competencies[0] === competency.key),
                writing,
              ),
            ]
          : []),
      ]),
      ...(criteriaFollowRows(bloc)
        ? []
        : [heading(3, 'Critères d’évaluation'), ...mergedCriteriaPieces(bloc, writing)]),
      heading(3, 'Modalités d’évaluation'),
      ...bloc.assessments.flatMap((assessment) =>
        assessmentPieces(assessment, bloc, writing, bloc.assessments.length > 1),
      ),
    ]),
    ...(sheet.accessibility === null ? [] : [heading(2, 'Accessibilité'), paragraph(sheet.accessibility)]),
    ...(sheet.award === null ? [] : [heading(2, 'Obtention de la certification'), paragraph(sheet.award)]),
  ],
  leftOut: (_, bloc) => ({
    activityLinks: true,
    assessmentLinks: uncoded(bloc) && bloc.assessments.length > 1,
    criterionLinks: uncoded(bloc) && !criteriaFollowRows(bloc),
  }),
}

/** (g) A sheet for each bloc: the headings stand in the first column, one row each. */
const blocSheets: Layout = {
  id: 'g',
  name: 'une fiche par bloc, titres en première colonne',
  codes: 'as-written',
  criteria: 'as-written',
  writing: { codeEnd: ' -', inWords: false, ties: 'heading', kind: 'in-title' },
  look: (sheet) => ({
    font: '"DejaVu Serif", Georgia, serif',
    size: '8.5pt',
    bullets: 'dash',
    headRepeats: false,
    align: 'top',
    padding: 7,
    header: sheet.title,
    footer: 'p. {page}',
  }),
  blocCode: ({ number }) => String.fromCharCode(64 + number),
  pieces: (sheet, writing) => [
    heading(1, sheet.title),
    paragraph(register(sheet)),
    ...sheet.blocs.flatMap((bloc): Piece[] => {
      const rows: Row[] = [
        ...(bloc.activities.length === 0
          ? []
          : [[column('Activités'), cell(list(activityItems(bloc.activities, writing)))]]),
        [
          column('Compétences attestées'),
          cell([...summaries(bloc), ...bloc.competencies.flatMap((one) => competencyPieces(one, writing))]),
        ],
        [
          column('Modalités d’évaluation'),
          cell(bloc.assessments.flatMap((one) => assessmentPieces(one, bloc, writing, bloc.assessments.length > 1))),
        ],
        [column('Critères d’évaluation'), cell(mergedCriteriaPieces(bloc, writing))],
      ]
      const title = `Bloc ${String.fromCharCode(64 + bloc.number)} – `
      return [...titled(bloc, (text) => `${title}${text}`), { kind: 'table', widths: [18, 82], head: [], rows }]
    }),
  ],
  leftOut: (_, bloc) => ({
    activityLinks: true,
    assessmentLinks: uncoded(bloc) && bloc.assessments.length > 1,
    criterionLinks: uncoded(bloc),
  }),
}

export const LAYOUTS: readonly Layout[] = [byBloc, oneTable, threeColumns, twoTables, otherOrder, headings, blocSheets]
