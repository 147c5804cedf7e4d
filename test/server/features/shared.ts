import { afterAll, beforeAll } from 'vitest'
import { type Client, type ClientOptions, startClient } from '../client/client.ts'
import { type Workspace, workspace } from '../client/workspace.ts'

export interface Shared {
  readonly client: Client
  readonly place: Workspace
  /** Opens a text under a name of its own in the folder; its address. */
  readonly open: (text?: string, name?: string) => Promise<string>
}

/**
 * One server for all the tests of a file, in a folder of its own. It ends, and all that it said is judged, after the last of them.
 * @param files what is in the folder at the start
 */
export function sharedServer(
  options: Omit<ClientOptions, 'folders'> = {},
  files: Readonly<Record<string, string>> = {},
): () => Shared {
  let shared: Shared | null = null
  let opened = 0
  beforeAll(async () => {
    const place = workspace(files)
    const client = await startClient({ ...options, folders: [place.uri] })
    const open = async (text = BOUQUETS, name = `d${++opened}.referentiel.yaml`): Promise<string> => {
      await client.open(place.uriOf(name), text)
      return place.uriOf(name)
    }
    shared = { client, place, open }
  })
  afterAll(async () => {
    try {
      await shared?.client.end()
    } finally {
      shared?.place.remove()
    }
  })
  return () => {
    if (shared === null) throw new Error('the server has not started')
    return shared
  }
}

/** A référentiel with a little of everything, and a few faults: two spaces at two places, a key that is misspelt. */
export const BOUQUETS = `# Un exemple pour les essais
referentiel: 1
certification:
  intitule: Fleuriste  d’atelier
  registre: RNCP
  niveau: 4
  emplois_vise: [Fleuriste]
blocs:
  - id: BC1
    intitule: Composer  des bouquets
    activites:
      - { id: A1, intitule: Préparation des fleurs }
    competences:
      - id: C1
        activites: [A1]
        enonce: >-
          Composer un bouquet à l’aide des outils de coupe,
          afin de répondre à la commande du client
      - id: C2
        enonce: Vendre des bouquets en boutique, avec bonne humeur
    modalites:
      - id: E1
        intitule: Mise en situation en atelier
        competences: [C1, C2]
    criteres:
      - { competences: [C1], enonce: Les tiges sont taillées en biais }
`
