import { MARK } from '../../source/blank.ts'
import type { Family } from './families.ts'

/** A figure that nobody gave: marked in the sentence, to be filled by a person. */
const SOME = `[${MARK} nombre]`

/** Signs that a jury could look at, by kind of work. */
export const INDICATORS: Readonly<Record<Family, readonly string[]>> = {
  conception: ['Chacun des éléments demandés par la consigne y figure.'],
  planification: ['Chacun des éléments demandés par la consigne y figure.'],
  analyse: [
    'La source de chaque donnée est citée.',
    `Au moins ${SOME} faits relevés dans la situation sont exploités.`,
  ],
  controle: ['Chaque constat est daté.', `Au moins ${SOME} points de contrôle sont relevés.`],
  collecte: ['La source de chaque information est citée.', `Au moins ${SOME} sources sont consultées.`],
  veille: ['La source de chaque information est citée.', `Au moins ${SOME} sources sont consultées.`],
  decision: ['Chaque choix est accompagné de sa raison.', `Au moins ${SOME} options sont comparées.`],
  parole: [`Au moins ${SOME} faits de la situation sont cités.`],
  contribution: ['Les tâches dont le candidat s’est chargé sont nommées.'],
  realisation: ['Les étapes suivies sont nommées dans l’ordre.', 'Le résultat obtenu est comparé au résultat attendu.'],
  pilotage: ['Chaque écart est accompagné de la décision prise.', `Au moins ${SOME} indicateurs sont suivis.`],
  gestion: ['Chaque décision est accompagnée de sa raison.', 'Le résultat obtenu est comparé au résultat attendu.'],
  modification: ['L’état de départ et l’état d’arrivée sont décrits.'],
  amelioration: ['Une même mesure est relevée avant et après.', `Au moins ${SOME} actions sont menées.`],
  accord: ['Chaque point d’accord est écrit.', 'Les concessions de chaque partie sont nommées.'],
  rencontre: ['Les points abordés sont écrits.', `Au moins ${SOME} questions sont posées aux participants.`],
  encadrement: ['La consigne donnée à chacun est écrite.', `Au moins ${SOME} faits observés appuient les choix.`],
  traitement: ['La cause du problème est nommée.', 'Le résultat obtenu est comparé au résultat attendu.'],
  emploi: ['La raison de cet emploi est donnée.', 'Le résultat obtenu est comparé au résultat attendu.'],
  action: ['Les étapes suivies sont nommées dans l’ordre.', 'Le résultat obtenu est comparé au résultat attendu.'],
}
