import { describe, expect, test } from 'vitest'
import { check } from '../../engine/check.ts'
import { readSource } from '../../source/read.ts'
import { compare } from '../compare.ts'
import { comparisonBody, comparisonPage } from './html.ts'

const BEFORE = `referentiel: 1
certification:
  intitule: Responsable d’un atelier de réparation de cycles
  registre: RNCP
  niveau: 5
blocs:
  - id: BC1
    intitule: Organiser l’atelier
    competences:
      - id: C1.1
        enonce: Planifier les interventions de l’atelier à l’aide du carnet de rendez-vous.
      - id: C1.2
        enonce: Commander les pièces détachées en comparant les offres des fournisseurs.
    modalites:
      - { id: E1, intitule: Étude de cas, duree: PT2H, competences: [C1.1, C1.2] }
`

const version = (text: string) => check(readSource(text))

const between = (before: string, after: string, language: 'fr' | 'en' = 'fr', linked = false) =>
  comparisonBody(compare(version(before), version(after)), {
    title: 'Atelier',
    before: 'HEAD',
    after: 'le fichier',
    language,
    ...(linked ? { linkTo: (side, { start, end }) => `#${side}-${start}-${end}` } : {}),
  }).source

const plain = (markup: string): string => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('a comparison as HTML', () => {
  test('strikes the words that went and underlines those that came', () => {
    const page = between(BEFORE, BEFORE.replace('du carnet de rendez-vous', 'du planning partagé'))
    expect(page).toContain('<del>')
    expect(page).toMatch(/<del>[^<]*carnet[^<]*<\/del>\s*<ins>[^<]*planning[^<]*<\/ins>/)
    expect(plain(page)).toContain('modifiée C1.1')
  })

  test('says what was renumbered and links both texts', () => {
    const after = BEFORE.replaceAll('C1.2', 'C1.3')
    const page = between(BEFORE, after, 'fr', true)
    expect(plain(page)).toMatch(/C1\.2 → C1\.3.*Renumérotée : C1\.2 → C1\.3/)
    const link = /<a href="#before-(\d+)-(\d+)">C1\.2<\/a>/.exec(page)
    expect(BEFORE.slice(Number(link?.[1]), Number(link?.[2]))).toBe('C1.2')
    expect(page).not.toContain('ajoutée')
  })

  test('tells the criteria of a new competency with it', () => {
    const after = BEFORE.replace(
      '    modalites:',
      '      - id: C1.3\n        enonce: Accueillir un client.\n        criteres: [Le client est salué.]\n    modalites:',
    )
    const page = plain(between(BEFORE, after))
    expect(page).toMatch(/ajoutée C1\.3 Accueillir un client\. Le client est salué\./)
    expect(page.match(/Le client est salué/g)).toHaveLength(1)
    expect(page).toMatch(/Compétences 2 3 \+1/)
  })

  test('tells the competencies of a new bloc with it, and these with their criteria', () => {
    const after = `${BEFORE}  - id: BC2
    intitule: Vendre un cycle
    competences:
      - id: C2.1
        enonce: Conseiller un client selon son usage.
        criteres: [L’usage est demandé., Le prix est dit.]
    modalites:
      - { id: E2, intitule: Jeu de rôle, competences: [C2.1] }
`
    const page = between(BEFORE, after, 'fr', true)
    expect(plain(page)).toMatch(
      /ajouté BC2 Vendre un cycle C2\.1 Conseiller un client selon son usage\. L’usage est demandé\. Le prix est dit\. E2 Jeu de rôle/,
    )
    expect(page.match(/<article/g)).toHaveLength(1)
    expect(page).toMatch(/<a href="#after-\d+-\d+">C2\.1<\/a>/)
    expect(plain(between(after, BEFORE))).toMatch(/retiré BC2 Vendre un cycle C2\.1 Conseiller/)
  })

  test('a file that begins to have blocs does not lose one', () => {
    const competences = 'competences:\n  - id: C1\n    enonce: Planifier les interventions.\n'
    const flat = `referentiel: 1\ncertification: { intitule: A, registre: RS }\n${competences}`
    const inBlock = `referentiel: 1\ncertification: { intitule: A, registre: RS }\nblocs:\n  - id: BC1\n    ${competences.replaceAll('\n', '\n    ')}\n`
    expect(plain(between(flat, inBlock))).not.toContain('retiré')
    expect(plain(between(inBlock, flat))).not.toContain('(sans texte)')
  })

  test('gives the properties before and after, in both languages', () => {
    const after = BEFORE.replace('PT2H', 'PT3H').replace('niveau: 5', 'niveau: 6')
    expect(between(BEFORE, after)).toContain('<del>2\u00a0h</del> <span class="arrow">→</span> <ins>3\u00a0h</ins>')
    expect(plain(between(BEFORE, after, 'en'))).toContain('Before and after')
    expect(plain(between(BEFORE, after))).toMatch(/5 → 6/)
  })

  test('names the parts of a property as the format does', () => {
    const themed = (code: string) =>
      BEFORE.replace(
        'registre: RNCP',
        `registre: RNCP\n  themes_transverses: { handicap: { competences: [C1.1] }, transition_ecologique: { competences: [${code}] } }`,
      )
    const page = plain(between(themed('C1.1'), themed('C1.2')))
    expect(page).toMatch(/Thèmes transverses · Transition écologique .*C1\.1.* → .*C1\.2/)
    expect(page).not.toMatch(/transition_ecologique|Handicap et accessibilité/)
    expect(plain(between(BEFORE, themed('C1.2')))).toMatch(/Thèmes transverses rien → .*Transition écologique/)
  })

  test('lists the findings that appear and disappear', () => {
    const broken = BEFORE.replace('[C1.1, C1.2]', '[C1.1, C1.9]')
    expect(plain(between(BEFORE, broken))).toMatch(/Constats apparus \d.*C1\.9.*reference-inconnue/)
    expect(plain(between(broken, BEFORE))).toMatch(/Constats disparus \d.*reference-inconnue/)
  })

  test('says so when nothing changed', () => {
    expect(plain(between(BEFORE, `# relu\n${BEFORE}`))).toContain('disent la même chose')
    expect(between(BEFORE, BEFORE)).not.toContain('<article')
  })

  test('escapes every word of the file', () => {
    const hostile = BEFORE.replace('Planifier', '<script>alert(1)</script>\u202e').replace(
      'Étude de cas',
      '"<img src=x onerror=alert(1)>"',
    )
    const page = comparisonPage(compare(version(BEFORE), version(hostile)), {
      title: '<b>t</b>',
      before: '"><script>',
      after: '&',
      language: 'fr',
      linkTo: () => 'javascript:"><script>',
    })
    expect(page).not.toMatch(/<script|<img|<b>t/)
    expect(page).not.toContain('\u202e')
  })

  test('never throws, whatever the versions', () => {
    for (const text of ['', 'blocs: [', '- 1', 'referentiel: 1\nblocs:\n  - competences: [x, {enonce: 3}]\n']) {
      expect(between(text, BEFORE)).toContain('<main>')
      expect(between(BEFORE, text)).toContain('<main>')
    }
  })
})
