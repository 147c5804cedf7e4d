import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check } from '../../engine/check.ts'
import { readSource } from '../../source/read.ts'
import { marked } from '../testing/marked.ts'
import { type Hover, hoverAt } from './hover.ts'

const hoverOf = (fixture: string): (Hover & { readonly over: string }) | null => {
  const { text, offset } = marked(fixture)
  const hover = hoverAt(check(readSource(text)), offset)
  return hover === null ? null : { ...hover, over: text.slice(hover.range.start, hover.range.end) }
}

/** What is said in French, and over which words. */
const said = (fixture: string): { readonly over: string; readonly fr: string; readonly en: string } => {
  const hover = hoverOf(fixture)
  return { over: hover?.over ?? '', fr: hover?.contents.fr ?? '', en: hover?.contents.en ?? '' }
}

const file = (competency: string, more = '') => `referentiel: 1
certification: { registre: RNCP, niveau: 5 }
blocs:
  - id: BC1
    intitule: Préparer
    activites:
      - id: A1
        intitule: Préparation du poste
        taches: [Nettoyage, Réglage]
    competences:
      - id: C1
        activites: [A1]
        enonce: ${competency}
        criteres:
          - { id: CR1, enonce: "Le poste est réglé selon la fiche." }
      - id: C2
        activites: [A1]
        enonce: Contrôler une pièce au moyen d’un gabarit afin de valider la série
    modalites:
      - { id: E1, intitule: Épreuve pratique, type: projet, duree: PT2H, competences: [C1, C2] }
    criteres:
      - modalites: [E1]
        enonce: La pièce est conforme au plan.
  - id: BC2
    intitule: Produire
    competences:
      - id: C1
        enonce: Usiner une pièce à l’aide d’un tour afin de livrer le client
      - id: C2
        enonce: Ranger l’atelier selon le plan afin de préparer la suite
${more}`

const GOOD = 'Régler une machine à l’aide d’une fiche afin de produire sans rebut'

describe('on a key', () => {
  it('tells its title, its meaning, its values and an example, in both languages', () => {
    const { over, fr, en } = said(file(GOOD).replace('niveau', 'niv‸eau'))
    expect(over).toBe('niveau')
    expect(fr).toMatch(
      /^\*\*Niveau de qualification\*\* · `niveau`\n\nLe niveau du cadre national.*\*\*Valeurs\*\*\u00a0: `3`, `4`.*```yaml\nniveau: 6\n```/s,
    )
    expect(en).toMatch(/^\*\*Qualification level\*\*.*\*\*Values\*\*: `3`/s)
  })

  it('knows the keys of each part, and nothing of a key the format does not have', () => {
    expect(said('competences:\n  - eno‸nce: Régler').fr).toMatch(/^\*\*Énoncé de la compétence\*\*/)
    expect(said('criteres:\n  - eno‸nce: Régler').fr).toMatch(/^\*\*Énoncé du critère\*\*/)
    expect(hoverOf('x-note:\n  en‸once: 1\nreferentiel: 1')?.contents.fr ?? '').not.toContain('Énoncé')
  })
})

describe('on a value', () => {
  it('tells what a duration and a value of a closed list stand for', () => {
    expect(said(file(GOOD).replace('PT2H', 'PT‸2H')).fr).toMatch(/^`PT2H` · 2\u00a0heures/)
    expect(said(file(GOOD).replace('RNCP', 'RN‸CP')).en).toMatch(/^`RNCP` · a whole occupation/)
  })
})

describe('on a code', () => {
  it('tells what it designates, with what assesses it, where it is declared and where it is referred to', () => {
    const expected = [
      '**Compétence C2** · `BC1` Préparer',
      '- **Activités**\u00a0: `A1` Préparation du poste',
      '- **1\u00a0modalité**\u00a0: `E1` Épreuve pratique',
      '- **1\u00a0critère**\u00a0: La pièce est conforme au plan',
    ]
    const declared = said(file(GOOD).replace('id: C2', 'id: C‸2'))
    const referred = said(file(GOOD).replace('[C1, C2]', '[C1, ‸C2]'))
    for (const line of expected) {
      expect(declared.fr).toContain(line)
      expect(referred.fr).toContain(line)
    }
    expect(declared.over).toBe('C2')
    expect(declared.en).toContain('**Competency C2**')
  })

  it('tells of an assessment what it is and evaluates, of an activity what follows from it, of a bloc what it holds', () => {
    expect(said(file(GOOD).replace('id: E1', 'id: E‸1')).fr).toMatch(
      /^\*\*Épreuve E1\*\*.*Épreuve pratique.*- projet · 2\u00a0h\n- \*\*Évalue\*\*\u00a0: `C1` .*; `C2` /s,
    )
    expect(said(file(GOOD).replace('[A1]', '[A‸1]')).fr).toMatch(
      /^\*\*Activité A1\*\*.*Tâches\*\*\u00a0: Nettoyage\u00a0; Réglage\n- \*\*Compétences qui en découlent\*\*\u00a0: `C1` /s,
    )
    expect(said(file(GOOD).replace('id: BC1', 'id: BC‸1')).fr).toContain(
      '1\u00a0activité · 2\u00a0compétences · 1\u00a0modalité · 2\u00a0critères',
    )
  })

  it('says when nothing assesses a competency', () => {
    const { fr } = said(
      file(GOOD).replace('      - id: C1\n        enonce: Usiner', '      - id: C‸1\n        enonce: Usiner'),
    )
    expect(fr).toContain('**Non évaluée**')
    expect(fr).toContain('**Aucun critère**')
  })

  it('lists what a range, a prefix or « toutes » designates, a bounded number of them', () => {
    expect(said(file(GOOD).replace('[C1, C2]', 'C1 à ‸C2')).fr).toMatch(
      /^`C1 à C2` · \*\*2\u00a0compétences\*\*\n\n- `C1` Régler/,
    )
    const many = Array.from({ length: 40 }, (_, index) => `  - { id: C${index}, enonce: Régler }`).join('\n')
    const { fr } = said(`competences:\n${many}\nmodalites:\n  - competences: tou‸tes\n`)
    expect(fr).toContain('**40\u00a0compétences**')
    expect(fr).toContain('- et 32 autres')
    expect(fr.split('\n').length).toBeLessThan(25)
  })

  it('gives the near codes of an unknown one, and the candidates of an ambiguous one', () => {
    expect(said(file(GOOD).replace('[C1, C2]', '[C‸3]')).fr).toMatch(
      /^`C3` n’existe pas dans ce fichier\. Codes proches\u00a0: `C1`, `C2`/,
    )
    const ambiguous = said(file(GOOD, '  - id: BC3\n    modalites:\n      - { id: E2, competences: [‸C1] }\n'))
    expect(ambiguous.fr).toContain('- `BC1/C1` Régler une machine')
    expect(ambiguous.fr).toContain('- `BC2/C1` Usiner une pièce')
    expect(ambiguous.fr).toContain('`reference-ambigue`')
  })
})

describe('on a statement', () => {
  it('tells its parts', () => {
    const { fr, en } = said(file(GOOD).replace('une machine', 'une ma‸chine'))
    expect(fr).toContain('- **Verbe**\u00a0: «\u00a0Régler\u00a0» · Bloom\u00a0: appliquer')
    expect(fr).toContain('- **Objet**\u00a0: «\u00a0une machine\u00a0»')
    expect(fr).toContain('- **Moyens**\u00a0: «\u00a0à l’aide d’une fiche\u00a0»')
    expect(fr).toContain('- **Finalité**\u00a0: «\u00a0afin de produire sans rebut\u00a0»')
    expect(en).toContain('- **Purpose**: “afin de produire sans rebut”')
  })

  it('says what is missing and how to add it, where the rules say it is', () => {
    expect(said(file('Régler une ma‸chine')).fr).toMatch(
      /\*\*Finalité\*\*\u00a0: _absente_\. Ajoutez dans quel but.*«\u00a0afin de…\u00a0»/,
    )
    expect(said(file('Notes de ser‸vice')).fr).toContain('_aucun infinitif en tête_')
    // The purpose is told by a participle: the rule is silent, so is the analysis.
    const { fr } = said(file('Établir un p‸lan garantissant la sécurité des visiteurs'))
    expect(fr).not.toContain('_absente_')
  })

  it('advises on a verb to avoid', () => {
    const { fr } = said(file('Connaî‸tre les machines afin de produire'))
    expect(fr).toMatch(
      /\*\*Verbe à éviter\*\*\u00a0: c’est un état d’esprit.*À la place\u00a0: «\u00a0identifier\u00a0»/,
    )
    expect(fr).toContain('`competence-verbe-a-eviter`')
  })

  it('reads a statement with its bullets as one', () => {
    const text =
      'competences:\n  - id: C1\n    enonce: Régler une machine\n    precisions:\n      - en lisant la fi‸che\n    suite: afin de produire'
    expect(said(text).fr).toContain('**Finalité**\u00a0: «\u00a0afin de produire\u00a0»')
    expect(said(text).over).toBe('en lisant la fiche')
  })

  it('tells of a structured objective its parts and those to write', () => {
    const { fr } = said(
      'competences:\n  - enonce: Régler\n    objectifs:\n      - { enonce: Régler un to‸ur, cible: 90 % }',
    )
    expect(fr).toContain('**Cible**\u00a0: 90 %')
    expect(fr).toContain('**Échéance**\u00a0: _à écrire_')
  })
})

describe('on a criterion', () => {
  it('tells what it judges and what it observes', () => {
    const { fr } = said(file(GOOD).replace('La pièce est', 'La pi‸èce est'))
    expect(fr).toContain('- **Juge**\u00a0: `C1` Régler une machine')
    expect(fr).toContain('- **Lu dans**\u00a0: `E1` Épreuve pratique')
    expect(fr).toMatch(/\*\*Ce qu’on observe\*\*\u00a0: «\u00a0est\u00a0»/)
  })

  it('says what cannot be observed in it', () => {
    expect(said('criteres:\n  - Communication effi‸cace\n').fr).toContain('_rien n’y est affirmé_')
    expect(said('criteres:\n  - Le candidat com‸prend les enjeux.\n').fr).toContain('**Ne s’observe pas**')
  })
})

describe('on a finding', () => {
  it('tells its rule: title, why, how, id', () => {
    const { fr, en } = said('competences:\n  - id: C1\n    enonce: Ré‸gler une machine\n')
    expect(fr).toMatch(/---\n\n\*\*.*\*\* · `[a-z-]+`\n\n\*\*Pourquoi\*\*\u00a0: .*\n\n\*\*Que faire\*\*\u00a0: /)
    expect(en).toMatch(/\*\*Why\*\*: .*\n\n\*\*What to do\*\*: /)
  })

  it('tells of problems of reading and of structure too', () => {
    expect(said('referentiel: 1\nblo‸ks: []\n').fr).toContain('`structure-cle-inconnue`')
  })

  it('is not a wall of text', () => {
    const { fr } = said(file('Connaî‸tre et/ou savoir divers trucs etc'))
    expect(fr.match(/\*\*Pourquoi\*\*/g)?.length).toBeLessThanOrEqual(2)
    expect(fr.length).toBeLessThan(3_000)
  })
})

describe('where there is nothing to say', () => {
  it.each(['‸', '# une note‸\nreferentiel: 1', 'referentiel: 1\ncertification: { intitule: Un ti‸tre }\nx-a: 1'])(
    '%j',
    (fixture) => {
      const hover = hoverOf(fixture)
      expect(hover?.contents.fr ?? '').not.toMatch(/undefined|null|\[object/)
    },
  )
})

describe('hostile words', () => {
  const HOSTILE = '<script>alert(1)</script> [x](javascript:alert(1)) ![i](http://a.b/c) \u202e ` | **a**'

  it('are neutral wherever they stand', () => {
    const text = `competences:
  - id: "${HOSTILE}"
    enonce: "Régler ${HOSTILE} afin de ${HOSTILE}"
    criteres: ["${HOSTILE}"]
modalites:
  - { id: E1, intitule: "${HOSTILE}", competences: ["${HOSTILE}", C1] }
`
    const result = check(readSource(text))
    for (let offset = 0; offset <= text.length; offset++) {
      const hover = hoverAt(result, offset)
      for (const contents of [hover?.contents.fr ?? '', hover?.contents.en ?? '']) {
        const shown = contents.replace(/`[^`\n]*`/g, '')
        expect(shown).not.toMatch(/<script|(?<!\\)\[|(?<!\\)\*\*a|\u202e|http:\/\//)
        expect(contents).not.toContain('\u202e')
      }
    }
  })

  it('take a bounded place', () => {
    const long = 'x'.repeat(100_000)
    const text = `competences:\n  - { id: "${long}", enonce: "Régler ${long} afin de ${long}" }\nmodalites: [{ intitule: "${long}", competences: "${long}" }]\n`
    const result = check(readSource(text))
    for (const place of [30, 100_050, 200_000, 300_100]) {
      expect(hoverAt(result, place)?.contents.fr.length ?? 0).toBeLessThan(4_000)
    }
  })
})

it('reads well on a real file', () => {
  const text = readFileSync(new URL('../../../../samples/maintenance-froid.referentiel.yaml', import.meta.url), 'utf8')
  const result = check(readSource(text))
  for (const { node } of result.referential.blocks.flatMap(({ competencies }) => competencies)) {
    const hover = hoverAt(result, node.range.start + 1)
    expect(hover).not.toBeNull()
    expect(hover?.contents.fr).not.toMatch(/\n- \n|: \n|undefined/)
  }
})
