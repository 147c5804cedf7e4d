import type { Intent } from '../intent.ts'
import { activitesDeLaCompetence } from './activites-de-la-competence.ts'
import { activitesSansCompetence } from './activites-sans-competence.ts'
import { aide } from './aide.ts'
import { appliquer } from './appliquer.ts'
import { bonjour } from './bonjour.ts'
import { ceQueEvalueLaModalite } from './ce-que-evalue-la-modalite.ts'
import { ceQuiEvalue } from './ce-qui-evalue.ts'
import { certification } from './certification.ts'
import { chercher } from './chercher.ts'
import { chiffres } from './chiffres.ts'
import { competencesDuBloc } from './competences-du-bloc.ts'
import { competencesSansCritere } from './competences-sans-critere.ts'
import { competencesSansModalite } from './competences-sans-modalite.ts'
import { competencesSansObjectif } from './competences-sans-objectif.ts'
import { conseilSurLeVerbe } from './conseil-sur-le-verbe.ts'
import { constats } from './constats.ts'
import { couverture } from './couverture.ts'
import { criteresDeLaCompetence } from './criteres-de-la-competence.ts'
import { doublons } from './doublons.ts'
import { expliquerLaRegle } from './expliquer-la-regle.ts'
import { jury } from './jury.ts'
import { listeDesBlocs } from './liste-des-blocs.ts'
import { listeDesModalites } from './liste-des-modalites.ts'
import { merci } from './merci.ts'
import { montreLaCompetence } from './montre-la-competence.ts'
import { montreLaModalite } from './montre-la-modalite.ts'
import { motsVagues } from './mots-vagues.ts'
import { niveauxDeBloom } from './niveaux-de-bloom.ts'
import { objectifsDeLaCompetence } from './objectifs-de-la-competence.ts'
import { preparerExamen } from './preparer-examen.ts'
import { redigerCriteres } from './rediger-criteres.ts'
import { redigerObjectif } from './rediger-objectif.ts'
import { refuser } from './refuser.ts'
import { relireAvantDepot } from './relire-avant-depot.ts'
import { relireLaCompetence } from './relire-la-competence.ts'
import { textesACompleter } from './textes-a-completer.ts'
import { themes } from './themes.ts'

/** What people may ask without a language model. A new one is a file and a line. */
export const INTENTS: readonly Intent[] = [
  activitesDeLaCompetence,
  activitesSansCompetence,
  aide,
  appliquer,
  bonjour,
  ceQueEvalueLaModalite,
  ceQuiEvalue,
  certification,
  chercher,
  chiffres,
  competencesDuBloc,
  competencesSansCritere,
  competencesSansModalite,
  competencesSansObjectif,
  conseilSurLeVerbe,
  constats,
  couverture,
  criteresDeLaCompetence,
  doublons,
  expliquerLaRegle,
  jury,
  listeDesBlocs,
  listeDesModalites,
  merci,
  montreLaCompetence,
  montreLaModalite,
  motsVagues,
  niveauxDeBloom,
  objectifsDeLaCompetence,
  preparerExamen,
  redigerCriteres,
  redigerObjectif,
  refuser,
  relireAvantDepot,
  relireLaCompetence,
  textesACompleter,
  themes,
]
