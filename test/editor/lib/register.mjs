import { closeSync, openSync, writeSync } from 'node:fs'

const FIRST = 10_000
const AT_ONCE = 1000

const fiche = (number) =>
  `<FICHE><NUMERO_FICHE>RNCP${number}</NUMERO_FICHE><INTITULE>Fleuriste ${number}</INTITULE><BLOCS_COMPETENCES>
<BLOC_COMPETENCES><CODE>RNCP${number}BC01</CODE><LIBELLE>Composer des bouquets</LIBELLE>
<LISTE_COMPETENCES>C1.1 Composer un bouquet afin de répondre à la demande du client</LISTE_COMPETENCES>
<MODALITES_EVALUATION>Mise en situation professionnelle</MODALITES_EVALUATION></BLOC_COMPETENCES></BLOCS_COMPETENCES></FICHE>
`

/** An export of the national register with `count` made-up fiches from RNCP10000 on: 180,000 are more than is read whole. */
export function writeRegister(path, count = 180_000) {
  const file = openSync(path, 'w')
  writeSync(file, '<?xml version="1.0" encoding="UTF-8"?><FICHES>\n')
  for (let first = FIRST; first < FIRST + count; first += AT_ONCE) {
    writeSync(file, Array.from({ length: AT_ONCE }, (_, index) => fiche(first + index)).join(''))
  }
  writeSync(file, '</FICHES>\n')
  closeSync(file)
}
