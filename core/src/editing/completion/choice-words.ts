import type { Localised } from '../../language.ts'
import { VALUE_WORDS } from '../../preview/words.ts'

/** What the values of closed lists stand for, where the words of the official page are not enough for who chooses one. */
const CHOICE_WORDS: Readonly<Record<string, Localised>> = {
  RNCP: { fr: 'un métier entier, en blocs', en: 'a whole occupation, in blocks' },
  RS: { fr: 'des compétences complémentaires, sans bloc', en: 'complementary competencies, without blocks' },
  sur_demande: { fr: 'examen par France compétences', en: 'examined by France compétences' },
  de_droit: { fr: 'diplôme ou titre d’un ministère', en: 'diploma or title of a ministry' },
  brouillon: { fr: 'ce qui manque est résumé', en: 'draft: what is missing is summed up' },
  relu: { fr: 'ce qui manque est signalé', en: 'reviewed: what is missing is reported' },
  valide: { fr: 'prêt à être déposé', en: 'approved: ready to be submitted' },
  '3': { fr: 'niveau du CAP', en: 'level of a CAP' },
  '4': { fr: 'niveau du baccalauréat', en: 'level of the baccalauréat' },
  '5': { fr: 'niveau du BTS', en: 'level of a BTS' },
  '6': { fr: 'niveau de la licence', en: 'level of a bachelor’s degree' },
  '7': { fr: 'niveau du master', en: 'level of a master’s degree' },
  '8': { fr: 'niveau du doctorat', en: 'level of a doctorate' },
  vae: { fr: 'validation des acquis de l’expérience', en: 'validation of prior experience' },
  reel: { fr: 'en situation de travail', en: 'at work' },
  reconstitue: { fr: 'situation de travail reproduite', en: 'a reproduced work situation' },
  fictif: { fr: 'cas inventé', en: 'an invented case' },
  autre: { fr: 'à dire dans l’intitulé', en: 'to be told in the title' },
  totale: { fr: 'équivalence totale', en: 'full equivalence' },
  partielle: { fr: 'équivalence partielle', en: 'partial equivalence' },
  question_ouverte: { fr: 'question ouverte', en: 'open question' },
  oral: { fr: 'réponse orale au jury', en: 'oral answer to the jury' },
  qcm: { fr: 'question à choix multiple', en: 'multiple choice' },
  connaitre: { fr: 'se rappeler', en: 'remember' },
  comprendre: { fr: 'expliquer avec ses mots', en: 'understand' },
  appliquer: { fr: 'faire, utiliser', en: 'apply' },
  analyser: { fr: 'décomposer, comparer', en: 'analyse' },
  synthetiser: { fr: 'concevoir, créer', en: 'create' },
  evaluer: { fr: 'juger, choisir', en: 'evaluate' },
  unique: { fr: 'une seule réponse juste', en: 'one right answer' },
  multiple: { fr: 'plusieurs réponses justes', en: 'several right answers' },
  true: { fr: 'oui', en: 'yes' },
  false: { fr: 'non', en: 'no' },
}

/** A few words for a value of a closed list; `null` for one that needs none. */
export function wordsOfChoice(choice: string | number): Localised | null {
  const key = String(choice)
  if (Object.hasOwn(CHOICE_WORDS, key)) return CHOICE_WORDS[key] ?? null
  return (Object.hasOwn(VALUE_WORDS, key) ? VALUE_WORDS[key] : undefined) ?? null
}
