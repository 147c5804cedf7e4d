import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { DRAFT, equerre, filesIn, folder, jsonOf, read } from './equerre.ts'

const SAMPLES = join(import.meta.dirname, '../../samples')
const SAMPLE = join(SAMPLES, 'maintenance-froid.referentiel.yaml')
const RS = join(SAMPLES, 'reemploi-materiaux-batiment.referentiel.yaml')

/** What a browser makes of a page: its elements, its attributes, its text. */
function pageOf(source: string) {
  const elements: string[] = []
  const attributes: { readonly name: string; readonly value: string }[] = []
  let text = ''
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) elements.push(node.tagName)
    if ('attrs' in node) attributes.push(...node.attrs)
    if ('value' in node) text += node.value
    if ('childNodes' in node && !('tagName' in node && node.tagName === 'style'))
      for (const child of node.childNodes) walk(child)
  }
  walk(parse(source))
  return { elements, attributes, text }
}

const HOSTILE = String.raw`referentiel: 1
certification:
  intitule: "</title><script>alert(1)</script> \"'&amp;"
  registre: RNCP
  glossaire: { "<b>x</b>": "[y](javascript:alert(2))" }
blocs:
  - id: "<i>BC1"
    intitule: "Gérer \u202Eles stocks"
    activites: [{ id: A1, intitule: "\" onmouseover=\"alert(3)" }]
    competences:
      - id: C1
        activites: [A1]
        enonce: "Savoir </td></table><style>*{display:none}</style><img src=x onerror=alert(4)>   faire"
        criteres: ["<!-- fin --> javascript:alert(5)"]
    modalites: [{ id: E1, intitule: "<a href='javascript:alert(6)'>lien</a>", competences: [C1, "<C9>"] }]
`

describe('preview', () => {
  test('is one page that fetches nothing and holds the whole référentiel', () => {
    const cwd = folder()
    const ran = equerre(['preview', SAMPLE, '-o', 'p.html'], { cwd })
    expect(ran).toMatchObject({ status: 0, stdout: '' })
    expect(ran.stderr).toContain(join(cwd, 'p.html'))
    const source = read(cwd, 'p.html')
    const { elements, attributes, text } = pageOf(source)
    expect(elements.filter((name) => ['script', 'link', 'img', 'iframe'].includes(name))).toEqual([])
    expect(attributes.filter(({ name }) => name === 'src')).toEqual([])
    expect(source).not.toMatch(/url\(|@import/)
    const { files } = JSON.parse(equerre(['coverage', SAMPLE, '--format', 'json']).stdout)
    const statements: readonly string[] = files[0].coverage.blocks.flatMap(
      (block: { competencies: { statement: string }[] }) => block.competencies.map(({ statement }) => statement),
    )
    const squeeze = (value: string): string => value.replace(/\s/g, '')
    expect(statements.length).toBeGreaterThan(5)
    for (const statement of statements) expect(squeeze(text)).toContain(squeeze(statement))
  })

  test('shows hostile texts and interprets none', () => {
    const cwd = folder({ 'h.referentiel.yaml': HOSTILE })
    const { elements, attributes, text } = pageOf(equerre(['preview', 'h.referentiel.yaml'], { cwd }).stdout)
    expect(elements.filter((name) => ['script', 'img', 'i', 'b', 'iframe'].includes(name))).toEqual([])
    expect(elements.filter((name) => name === 'style')).toHaveLength(1)
    expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([])
    expect(attributes.filter(({ name }) => name === 'href').every(({ value }) => value.startsWith('#'))).toBe(true)
    expect(text).toContain('<script>alert(1)</script>')
    expect(text).toContain('<!-- fin --> javascript:alert(5)')
    expect(text).toContain('U+202E')
    expect(text).not.toContain('\u202e')
  })

  test('gives each finding once in its legend, and each mark leads there and back', () => {
    const cwd = folder({ 'h.referentiel.yaml': HOSTILE })
    const { findings } = jsonOf(equerre(['check', '--format', 'json'], { cwd })).files[0] ?? { findings: [] }
    const { attributes } = pageOf(equerre(['preview', 'h.referentiel.yaml'], { cwd }).stdout)
    const ids = attributes.filter(({ name }) => name === 'id').map(({ value }) => value)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => /^constat-\d+$/.test(id))).toHaveLength(findings.length)
    const targets = attributes.filter(({ name }) => name === 'href').map(({ value }) => value.slice(1))
    expect(targets.length).toBeGreaterThan(5)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })

  test('replaces no file when the writing fails, and asks for one référentiel', () => {
    expect(equerre(['preview', SAMPLE, '-o', 'absent/p.html'], { cwd: folder() })).toMatchObject({
      status: 2,
      stdout: '',
    })
    expect(equerre(['preview', SAMPLE, RS]).status).toBe(2)
    expect(equerre(['preview', SAMPLES]).status).toBe(2)
  })
})

describe('coverage', () => {
  test('as a table', () => {
    const { stdout, stderr, status } = equerre(['coverage', RS])
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(stdout).toContain('Niveaux de Bloom')
    expect(stdout).toMatch(/^Compétence .*Critères$/m)
  })

  test('as JSON, Markdown and HTML, for several files', () => {
    const { files } = JSON.parse(equerre(['coverage', SAMPLE, RS, '--format', 'json']).stdout)
    expect(files.map(({ coverage }: { coverage: { total: { assessed: number } } }) => coverage.total.assessed)).toEqual(
      [7, expect.any(Number)],
    )
    expect(equerre(['coverage', SAMPLE, RS, '--format', 'markdown']).stdout.match(/^# /gm)).toHaveLength(2)
    const page = pageOf(equerre(['coverage', SAMPLE, RS, '--format', 'html']).stdout)
    expect(page.elements).toContain('svg')
    expect(page.elements).not.toContain('script')
  })

  test('in HTML interprets no text of the file', () => {
    const cwd = folder({ 'h.referentiel.yaml': HOSTILE })
    const { elements, text } = pageOf(equerre(['coverage', '--format', 'html'], { cwd }).stdout)
    expect(elements.filter((name) => ['script', 'img', 'a', 'i'].includes(name))).toEqual([])
    expect(text).toContain('<img src=x onerror=alert(4)>')
  })
})

describe('dossier', () => {
  test('takes the nine criteria one by one and gives no verdict', () => {
    const { stdout } = equerre(['check', SAMPLE, '--dossier'])
    expect(stdout.match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. ', '4. ', '5. ', '6. ', '7. ', '8. ', '9. '])
    expect(stdout).not.toMatch(/accept|favorable|conforme|recevable/i)
    const english = equerre(['check', SAMPLE, '--dossier', '--lang', 'en']).stdout
    expect(english).not.toMatch(/accept|favourable|compliant|admissible/i)
  })

  test('is another one for the RS', () => {
    const { files } = JSON.parse(equerre(['check', RS, '--dossier', '--format', 'json']).stdout)
    expect(files[0].dossier).toMatchObject({ article: 'R6113-11' })
    expect(files[0].dossier.criteria.map(({ number }: { number: number | null }) => number)).toEqual([
      null,
      2,
      null,
      null,
      5,
      null,
    ])
  })

  test('names what is missing', () => {
    const cwd = folder({ 'f.referentiel.yaml': DRAFT })
    const { files } = JSON.parse(equerre(['check', '--dossier', '--format', 'json'], { cwd }).stdout)
    const lacks: readonly string[] = files[0].dossier.criteria.flatMap(
      (criterion: { lacks: readonly string[] }) => criterion.lacks,
    )
    expect(lacks).toContain('Les emplois visés (emplois_vises).')
    expect(lacks).toContain('Une modalité propre au bloc BC1.')
  })
})

describe('rules', () => {
  test('lists each rule once with its severity', () => {
    const { stdout } = equerre(['rules'])
    expect(stdout.match(/^ {2}competence-sans-finalite +avertissement +\S/gm)).toHaveLength(1)
    expect(equerre(['rules', '--profile', 'strict', '--lang', 'en']).stdout).toMatch(
      /^ {2}competence-longueur +warning +\S/m,
    )
  })

  test('shows the page of a rule, and of a check of the engine', () => {
    const { stdout } = equerre(['rules', 'competence-sans-finalite'])
    for (const heading of [
      'Ce que la règle constate',
      'Pourquoi',
      'Que faire',
      'Gravité',
      'Source',
      'Signalé',
      'Convient',
    ]) {
      expect(stdout).toContain(`\n${heading}\n`)
    }
    expect(equerre(['rules', 'brouillon-a-completer', '--lang', 'en']).stdout).toContain('What to do')
  })
})

describe('init', () => {
  test.each([
    ['RNCP', ['--title', 'Fleuriste : l’atelier "neuf"', '--level', '4']],
    ['RS', ['--register', 'RS']],
  ])('begins a draft for the %s of which one thing is said: that it is to be completed', (_, options) => {
    const cwd = folder()
    expect(equerre(['init', 'mon-metier', ...options], { cwd }).status).toBe(0)
    const ran = equerre(['check', '--format', 'json'], { cwd })
    expect(ran.status).toBe(0)
    expect(jsonOf(ran).files.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)])).toEqual([
      ['mon-metier.referentiel.yaml', ['brouillon-a-completer']],
    ])
  })

  test('is named after its title and overwrites nothing', () => {
    const cwd = folder()
    equerre(['init', '--title', 'Chef d’équipe à l’atelier'], { cwd })
    expect(filesIn(cwd)).toEqual(['chef-d-equipe-a-l-atelier.referentiel.yaml'])
    const before = read(cwd, 'chef-d-equipe-a-l-atelier.referentiel.yaml')
    expect(equerre(['init', '--title', 'Chef d’équipe à l’atelier', '--level', '5'], { cwd }).status).toBe(2)
    expect(read(cwd, 'chef-d-equipe-a-l-atelier.referentiel.yaml')).toBe(before)
  })

  test('comments in the language of the run', () => {
    expect(equerre(['init', '-', '--lang', 'en']).stdout).toContain('# A competency:')
    expect(equerre(['init', '-']).stdout).toContain('# Une compétence\u00a0:')
  })

  test('refuses a level in the RS', () => {
    expect(equerre(['init', '-', '--register', 'RS', '--level', '5'])).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('export', () => {
  test('gives the normalised JSON', () => {
    const { blocs, certification } = JSON.parse(equerre(['export', SAMPLE, '--to', 'json']).stdout)
    expect(certification.niveau).toBe(5)
    expect(blocs.map(({ id }: { id: string }) => id)).toEqual(['BC1', 'BC2'])
    const [first] = JSON.parse(equerre(['export', RS]).stdout).blocs
    expect(first.id).toBeNull()
    expect(equerre(['export', SAMPLE]).stdout).toBe(equerre(['export', SAMPLE, '--to', 'json']).stdout)
  })

  test('gives the coverage to a spreadsheet, in the language of the run', () => {
    const rows = (language: string) =>
      equerre(['export', SAMPLE, '--to', 'coverage-csv', '--lang', language]).stdout.split('\r\n')
    expect(rows('fr')[0]).toMatch(/^\ufeffBloc;Intitulé du bloc;Compétence;/)
    expect(rows('en')[0]).toMatch(/^\ufeffBloc,Title of the bloc,Competency,/)
    expect(rows('fr').length).toBeGreaterThan(7)
  })

  test('lists the forms in its help, and refuses another', () => {
    expect(equerre(['export', '--help']).stdout).toContain('coverage-markdown')
    expect(equerre(['export', SAMPLE, '--to', 'pdf'])).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('import', () => {
  const SOURCE = `# Fleuriste

| Activités | Compétences | Modalités d'évaluation | Critères d'évaluation |
|---|---|---|---|
| A1 Composition de bouquets | C1.1 Composer un bouquet à partir de la demande du client afin de répondre à l'occasion. | Mise en situation professionnelle reconstituée | CR1.1 Le bouquet respecte le budget du client. |
| A1 Composition de bouquets | C1.2 Conseiller le client sur les fleurs de saison afin de fidéliser la clientèle. | Mise en situation professionnelle reconstituée | CR1.2 Le conseil porte sur la saison. |
`

  test('writes a référentiel that reads, and reports what it did', () => {
    const cwd = folder({ 'source.md': SOURCE })
    const ran = equerre(['import', 'source.md', '-o', 'f.referentiel.yaml', '--report'], { cwd })
    expect(ran.status, ran.stderr).toBe(0)
    expect(ran.stdout).toContain('Import de source.md')
    const { blocs } = JSON.parse(equerre(['export', 'f.referentiel.yaml'], { cwd }).stdout)
    expect(
      blocs.flatMap(({ competences }: { competences: { id: string }[] }) => competences.map(({ id }) => id)),
    ).toEqual(['C1.1', 'C1.2'])
  })

  test('gives the YAML on the output without -o, the report beside it', () => {
    const cwd = folder({ 'source.md': SOURCE })
    const ran = equerre(['import', 'source.md', '--report', '--report-format', 'json'], { cwd })
    expect(ran.stdout).toContain('referentiel: 1')
    expect(JSON.parse(ran.stderr)).toMatchObject({ source: { format: 'markdown' } })
  })

  test('puts aside the file it would replace, and only when it differs', () => {
    const cwd = folder({ 'source.md': SOURCE, 'f.referentiel.yaml': '# mes corrections\n' })
    const run = () => equerre(['import', 'source.md', '-o', 'f.referentiel.yaml'], { cwd })
    expect(run().stderr).toContain('f.referentiel.yaml.1.old')
    expect(read(cwd, 'f.referentiel.yaml.1.old')).toBe('# mes corrections\n')
    run()
    expect(filesIn(cwd)).toEqual(['f.referentiel.yaml', 'f.referentiel.yaml.1.old', 'source.md'])
  })

  test('reads a text of an old Windows, and says so', () => {
    const cwd = folder({ 'source.txt': Buffer.from('C1 Évaluer une compétence\n', 'latin1') })
    const ran = equerre(['import', 'source.txt'], { cwd })
    expect(ran.stdout).toContain('Évaluer une compétence')
    expect(ran.stderr).toContain('windows-1252')
  })
})
