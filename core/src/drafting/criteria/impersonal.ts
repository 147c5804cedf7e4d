import { article } from '../sentences/noun-phrase.ts'

/** What surrounds a candidate at work: theirs only where they are the subject. */
const SURROUNDINGS =
  'entreprise|organisation|organisme|structure|établissement|société|association|entité|unité|agence|collectivité|hiérarchie|direction|manager|responsable|' +
  'secteur|périmètre|territoire|marché|zone|environnement|activité|service|équipe|collaborateur|subordonné|client|clientèle|prospect|interlocuteur|usager|' +
  'public|patient|bénéficiaire|fournisseur|partenaire|prestataire|concurrent|cible|réseau|portefeuille|offre|intervention|chantier|atelier|magasin|domaine|poste'

const POSSESSIVE = new RegExp(
  `(?<!\\p{L})(de\\s|à\\s)?(son ou ses|son|sa|ses)\\s(?=(${SURROUNDINGS})(?:\\(s\\)|s)?(?!\\p{L}))`,
  'giu',
)

/** « des clients de son entreprise » is « des clients de l’entreprise » in a sentence that does not name the candidate. */
export const impersonal = (sentence: string): string =>
  sentence.replace(POSSESSIVE, (_all, link: string | undefined, possessive: string, noun: string) => {
    const article = articleFor(possessive.toLowerCase(), noun)
    return link === undefined ? article : (CONTRACTED[`${link.toLowerCase()}${article}`] ?? `${link}${article}`)
  })

function articleFor(possessive: string, noun: string): string {
  if (possessive === 'son ou ses') return 'le ou les '
  if (possessive === 'ses') return 'les '
  return article(noun, possessive === 'sa' ? 'f' : 'm')
}

const CONTRACTED: Readonly<Record<string, string>> = {
  'de le ': 'du ',
  'de les ': 'des ',
  'de le ou les ': 'du ou des ',
  'à le ': 'au ',
  'à les ': 'aux ',
  'à le ou les ': 'au ou aux ',
}
