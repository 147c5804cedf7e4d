/** Pages laid out as certifiers lay out theirs. */

const page = (body: string): string => `<!DOCTYPE html><html lang="fr"><body>${body}</body></html>`
const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
const list = (...items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`

const sheet = (number: number, competency: string, ...criteria: readonly string[]): string => `
  <h2>FICHE COMPÉTENCE PROFESSIONNELLE N° ${number}</h2><p><b>${competency}</b></p>
  <p><b>Description de la compétence – processus de mise en œuvre</b></p>
  <p>À partir de la demande du client, réaliser les contrôles nécessaires afin de rendre un vélo sûr.</p>
  <p><b>Contexte(s) professionnel(s) de mise en œuvre</b></p><p>Cette compétence s’exerce en atelier.</p>
  <p><b>Critères de performance</b></p>${criteria.map((criterion) => `<p>${criterion}</p>`).join('')}
  <p><b>Savoir-faire techniques, savoir-faire organisationnels, savoir-faire relationnels</b></p>
  <p>Utiliser une clé de ${number} mm</p>`

const [DIAGNOSE, REPLACE, QUOTE] = [
  'Diagnostiquer l’état d’un vélo',
  'Remplacer une transmission usée',
  'Établir un devis de réparation',
]

export const SHEETS = page(`
  <p>RÉFÉRENTIEL EMPLOI ACTIVITÉS COMPÉTENCES</p><h1>Vue synthétique de l’emploi-type</h1>
  <table><tr><th>N° Fiche AT</th><th>Activités types</th><th>N° Fiche CP</th><th>Compétences professionnelles</th></tr>
  <tr><td rowspan="2">1</td><td rowspan="2">Entretenir un parc de vélos</td><td>1</td><td>${DIAGNOSE}</td></tr>
  ${row('2', String(REPLACE))}${row('2', 'Accueillir les clients d’un atelier', '3', String(QUOTE))}</table>
  <h2>FICHE ACTIVITÉ TYPE N° 1</h2><p><b>Entretenir un parc de vélos</b></p>
  <p><b>Définition, description de l’activité type et conditions d’exercice</b></p><p>Le professionnel exerce en atelier.</p>
  <p><b>Liste des compétences professionnelles de l’activité type</b></p>${list(String(DIAGNOSE), String(REPLACE))}
  ${sheet(1, String(DIAGNOSE), 'Les défauts sont tous relevés', 'Le diagnostic est expliqué au client')}
  ${sheet(2, String(REPLACE), 'La transmission fonctionne sans bruit')}
  ${sheet(3, String(QUOTE), 'Le devis est conforme aux tarifs affichés')}`)

const HEADINGS = `<tr><th rowspan="2">RÉFÉRENTIEL D’ACTIVITÉS</th><th rowspan="2">RÉFÉRENTIEL DE COMPÉTENCES</th>
  <th colspan="2">RÉFÉRENTIEL D’ÉVALUATION</th></tr><tr><th>MODALITÉS D’ÉVALUATION</th><th>CRITÈRES D’ÉVALUATION</th></tr>`
const ASSESSMENT =
  '<b>Mise en situation professionnelle</b><br>Le candidat réalise une séquence de travail de deux heures devant un jury.'

const bloc = (number: number, title: string, activity: string, first: string, second: string): string => `
  <h3>BLOC ${number} : ${title}</h3><table>${HEADINGS}
  <tr><td rowspan="2">A${number} – ${activity}</td>${first.replace('|', `<td rowspan="2">${ASSESSMENT}</td>`)}</tr>
  <tr>${second.replace('|', '')}</tr></table>`

export const FIVE_COLUMNS = page(
  bloc(
    1,
    'Réceptionner les biodéchets',
    'Accueil des apports',
    '<td>C1.1 Contrôler un apport afin d’écarter les indésirables</td>|<td>- Les indésirables sont repérés<br>- La traçabilité est renseignée</td>',
    '<td>C1.2 Peser les apports en utilisant un pont-bascule</td>|<td>- La pesée est juste</td>',
  ) +
    bloc(
      2,
      'Conduire le compostage',
      'Suivi des andains',
      '<td>C2.1 Mesurer la température d’un andain au moyen d’une sonde</td>|<td>- Les mesures sont enregistrées</td>',
      '<td>C2.2 Retourner un andain en sécurité</td>|<td>- Le retournement est homogène<br>- Les distances sont respectées</td>',
    ),
)

export const SIX_COLUMNS = page(`<p>Version du 12/03/2026</p>
  <table><tr><th>Bloc</th><th>Activités</th><th>Code</th><th>Compétences</th><th>Modalités</th><th>Critères et indicateurs</th></tr>
  ${row('BC01 Planter une haie', 'Préparation du sol', 'C1', 'Préparer le sol selon l’essence plantée', 'Étude de cas écrite de 2 heures', '• Le choix de l’outil est justifié')}
  ${row('BC01 Planter une haie', 'Plantation', 'C2', 'Planter des jeunes plants en respectant les distances', 'Mise en situation sur le terrain', '• Les distances sont respectées')}
  ${row('BC02 Entretenir une haie', 'Taille', 'C3', 'Tailler une haie en sécurité', 'Mise en situation sur le terrain', '• La coupe est nette')}
  </table><p>Annexe – Glossaire</p><p>RFF : réseau fédéral</p>`)

export const SEPARATE = page(`<h1>Certificat : Animer un café des langues</h1><h2>1. Compétences attestées</h2>
  ${list('C1. Préparer une séance de conversation en fonction du niveau', 'C2. Animer une séance de conversation', 'C3. Évaluer une séance à partir des retours')}
  <h2>2. Modalités d’évaluation</h2><table><tr><th>Compétences évaluées</th><th>Épreuve</th><th>Critères d’évaluation</th></tr>
  ${row('C1, C3', 'Dossier écrit présentant deux séances préparées', 'C1 : Le support est adapté au niveau<br>C1 : Le temps est réparti<br>C3 : Le bilan s’appuie sur les retours')}
  ${row('C2', 'Mise en situation : animation d’une séance devant le jury', 'Chaque participant s’exprime<br>Les consignes sont comprises')}
  </table><h2>Annexe 1 : Grille du jury</h2><p>Le jury coche les cases.</p>`)

const fiche = (code: string, competency: string, ...criteria: readonly string[]): string =>
  `<table>${row('Compétence', `${code} – ${competency}`)}${row('Activité', 'Affinage au quotidien')}${row('Modalités d’évaluation', 'Épreuve pratique d’une heure en cave école')}${row('Critères d’évaluation', list(...criteria))}</table><p></p>`

export const TRANSPOSED = page(`<h2>Bloc 1 – Affiner les fromages</h2>
  ${fiche('C1.1', 'Soigner les fromages en cave', 'Le retournement est régulier', 'La croûte est saine')}
  ${fiche('C1.2', 'Régler l’hygrométrie d’une cave', 'L’hygrométrie est dans la plage prévue')}`)
