/** Exports of the national register, written in the structure of each of its flows, with fiches of no real certification. */

export const field = (name: string, ...content: readonly string[]): string => `<${name}>${content.join('')}</${name}>`

const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const raw = (html: string): string => `<![CDATA[${html}]]>`
const asXml = (html: string): string => html.replaceAll('<br>', '<br/>')

const COMPETENCIES = [
  'C1.1 Observer la vigueur d’un arbre afin de choisir une taille',
  'C1.2 Tailler un arbre formé en respectant sa structure',
]
const ASSESSMENT = 'Mise en situation professionnelle reconstituée : taille d’un arbre fruitier'

/** How a flow writes what changed from one to another. */
interface Flow {
  readonly version: string
  readonly text: (html: string) => string
  readonly lines: (lines: readonly string[]) => string
  readonly level: string
  readonly routes: string
  readonly label: 'LIBELLE' | 'INTITULE'
  readonly sectors: string
  readonly certifier: string
}

const NESTED_ROUTES =
  field('SI_JURY_VAE', field('ACTIF', 'Oui'), field('COMPOSITION', 'Trois arboriculteurs')) +
  field('SI_JURY_FI', field('ACTIF', 'Non'))
const FLAT_ROUTES =
  field('SI_JURY_VAE', 'Oui') +
  field('JURY_VAE', escaped('<p>Trois arboriculteurs</p>')) +
  field('SI_JURY_FI', 'Non') +
  field('JURY_FI')
const CERTIFIER = field('CERTIFICATEUR', field('NOM_CERTIFICATEUR', 'Maison des vergers'))

export const FLOWS: Readonly<Record<string, Flow>> = {
  '2019': {
    version: '',
    text: escaped,
    lines: (lines) => escaped(lines.map((line) => `<p>${line}</p>`).join('')),
    level: '4',
    routes: FLAT_ROUTES,
    label: 'INTITULE',
    sectors: 'SECTEUR_ACTIVITE',
    certifier: field('CERTIFICATEUR', 'Maison des vergers'),
  },
  '2.0': {
    version: '2.0',
    text: escaped,
    lines: (lines) => escaped(`<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`),
    level: 'NIV4',
    routes: FLAT_ROUTES,
    label: 'INTITULE',
    sectors: 'SECTEURS_ACTIVITE',
    certifier: CERTIFIER,
  },
  '3.0': {
    version: '3.0',
    text: raw,
    lines: (lines) => raw(`<p>${lines.join('<br />')}</p>`),
    level: 'NIV4',
    routes: FLAT_ROUTES,
    label: 'INTITULE',
    sectors: 'SECTEURS_ACTIVITE',
    certifier: CERTIFIER,
  },
  '3.0 with its markup as XML': {
    version: '3.0',
    text: asXml,
    lines: (lines) => asXml(`<p>${lines.join('<br>')}</p>`),
    level: 'NIV4',
    routes: FLAT_ROUTES,
    label: 'INTITULE',
    sectors: 'SECTEURS_ACTIVITE',
    certifier: CERTIFIER,
  },
  '4.0': {
    version: '4.0',
    text: raw,
    lines: (lines) => raw(lines.join('\n')),
    level: 'NIV4',
    routes: NESTED_ROUTES,
    label: 'LIBELLE',
    sectors: 'SECTEURS_ACTIVITE',
    certifier: CERTIFIER,
  },
  '4.1': {
    version: '4.1',
    text: escaped,
    lines: (lines) => escaped(lines.join('<br>')),
    level: 'NIV4',
    routes: NESTED_ROUTES,
    label: 'LIBELLE',
    sectors: 'SECTEURS_ACTIVITE',
    certifier: CERTIFIER,
  },
}

/** A fiche of the RNCP, the same in every flow. */
export function ficheOf(flow: Flow, number = 'RNCP90001'): string {
  return field(
    'FICHE',
    field('NUMERO_FICHE', number),
    field('INTITULE', 'Arboriculteur de verger'),
    field('ACTIF', 'Oui'),
    field('TYPE_ENREGISTREMENT', 'Enregistrement sur demande'),
    field('NOMENCLATURE_EUROPE', field('NIVEAU', flow.level), field(flow.label, 'Niveau 4')),
    field('CODES_NSF', field('NSF', field('CODE', '210'), field(flow.label, 'Agriculture'))),
    field('CODES_ROME', field('ROME', field('CODE', 'A1401'))),
    field('ACTIVITES_VISEES', flow.lines(['Entretien des arbres', 'Récolte des fruits'])),
    field('CAPACITES_ATTESTEES', flow.lines(COMPETENCIES.slice(0, 1))),
    field(flow.sectors, flow.text('Vergers et pépinières')),
    flow.routes,
    field('CERTIFICATEURS', flow.certifier),
    field(
      'BLOCS_COMPETENCES',
      field(
        'BLOC_COMPETENCES',
        field('MODALITES_EVALUATION', flow.lines([ASSESSMENT, 'Dossier écrit'])),
        field('CODE', `${number}BC01`),
        field('LIBELLE', flow.text('Tailler les arbres  d’un verger')),
        field('LISTE_COMPETENCES', flow.lines(COMPETENCIES)),
      ),
    ),
    field('CORRESPONDANCES', field('CORRESPONDANCE', field('BLOC_COMPETENCES', field('CODE', `${number}BC01`)))),
  )
}

/** A fiche of the RS: no bloc, its competencies in one line. */
export const SKILL = field(
  'FICHE',
  field('NUMERO_FICHE', 'RS9002'),
  field('INTITULE', 'Greffer un arbre fruitier'),
  field(
    'CAPACITES_ATTESTEES',
    'Choisir un greffon sain selon la variété demandée par le client ; Réaliser une greffe en fente sur un porte-greffe ; Suivre la reprise de la greffe pendant une saison',
  ),
)

/** A whole export. */
export function exportOf(version: string, ...fiches: readonly string[]): string {
  const said = version === '' ? '' : field('VERSION_FLUX', version)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<FICHES>${said}${fiches.join('\n')}</FICHES>\n`
}
