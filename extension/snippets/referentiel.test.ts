import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../core/src/engine/check.ts'
import { readSource } from '../../core/src/source/read.ts'

/** What each snippet inserts, with its placeholders as they stand, reads and has nothing wrong in its structure. */

interface Snippet {
  readonly prefix: string | readonly string[]
  readonly description: string
  readonly body: readonly string[]
  readonly isFileTemplate?: boolean
}

const SNIPPETS: Readonly<Record<string, Snippet>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'referentiel.json'), 'utf8'),
)

/** The places of a référentiel where the items are inserted. */
const WHOLE = `referentiel: 1
certification: { intitule: Fleuriste, registre: RNCP, etat: brouillon, niveau: 4 }
blocs:
  - id: BC1
    intitule: Composer des bouquets
    activites:
      - { id: A1, intitule: Composition de bouquets }
      @activite
    competences:
      - id: C1
        activites: [A1]
        enonce: Composer un bouquet à partir de la demande du client, afin de répondre à l’occasion.
        criteres:
          - Le bouquet respecte le budget annoncé.
          - Le bouquet tient le temps annoncé.
          @critere
      - id: C2
        activites: [A1]
        enonce: Conseiller le client sur les fleurs de saison, afin de le fidéliser.
        criteres:
          - Le conseil porte sur la saison.
          - Le conseil tient compte du budget.
      @competence
    modalites:
      - { id: E1, intitule: Mise en situation, type: mise_en_situation, competences: [C1, C2] }
      @modalite
  @bloc
`

const PLACES: Readonly<Record<string, string>> = {
  'Nouveau bloc': '@bloc',
  'Nouvelle activité': '@activite',
  'Nouvelle compétence': '@competence',
  'Nouveau critère': '@critere',
  'Nouvelle modalité': '@modalite',
}

/** The text that a snippet inserts, with the n-th of the choices where there is one. */
const inserted = ({ body }: Snippet, choice = 0): string =>
  body
    .join('\n')
    .replace(/\$\{\d+\|([^|]*)\|\}/g, (_, choices: string) => choices.split(',').at(choice) ?? choices)
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll('$0', '')

/** As the editor does: the lines after the first are indented like it. */
function inPlace(name: string, text: string): string {
  const place = PLACES[name]
  if (place === undefined) return text
  const filled = WHOLE.replace(new RegExp(`^( *)${place}$`, 'm'), (_, indent: string) => text.replace(/^/gm, indent))
  return filled.replace(/^ *@\w+\n/gm, '')
}

test('the places are those of a référentiel without a fault', () => {
  const { source, findings } = check(readSource(WHOLE.replace(/^ *@\w+\n/gm, '')))
  expect(source.problems).toEqual([])
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

describe.each(Object.entries(SNIPPETS))('%s', (name, snippet) => {
  test.each([0, 1, -1])('reads, with nothing wrong, whatever is chosen (%i)', (choice) => {
    const text = inPlace(name, inserted(snippet, choice))
    expect(text).not.toMatch(/\$\{|@\w/)
    expect(text).toContain('… ')
    const { source, findings } = check(readSource(text))
    expect(source.problems).toEqual([])
    expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message.fr)).toEqual([])
  })

  test('says in French what it writes', () => {
    expect(snippet.description).toMatch(/^(?:Une?|Un) /)
    expect(`${snippet.description}${snippet.body.join('')}`).not.toMatch(/'|« | »| :(?! )\s/)
    expect(snippet.isFileTemplate === true).toBe(PLACES[name] === undefined)
  })
})

test('no two begin with the same word, and none with a word of the trade that one writes', () => {
  const prefixes = Object.values(SNIPPETS).flatMap(({ prefix }) => prefix)
  expect(new Set(prefixes).size).toBe(prefixes.length)
  for (const prefix of prefixes) expect(['bloc', 'critere', 'competence', 'modalite']).not.toContain(prefix)
})
