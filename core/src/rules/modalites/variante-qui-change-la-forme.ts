import type { Coverage } from '../../coverage/coverage.ts'
import { analyseStatement } from '../../french/index.ts'
import type { Localised } from '../../language.ts'
import { named, opening } from '../../model/naming.ts'
import type { Assessment, Competency, Variant } from '../../model/referential.ts'
import { wholeStatement } from '../../model/whole-statement.ts'
import type { SourceDocument } from '../../source/document.ts'
import { defineRule } from '../rule.ts'
import { assessmentsOf, plain } from './shared/assessments.ts'
import { formsOf } from './shared/kinds.ts'
import { INFO, READ, withAssessment } from './shared/source.ts'
import { demandOf } from './shared/verbs.ts'

export const rule = defineRule({
  id: 'variante-qui-change-la-forme',
  title: { fr: 'Variante écrite d’une épreuve orale', en: 'Written variant of an oral assessment' },
  source: {
    catalogue: 'R-MOD-OBS',
    reference: 'France compétences, Préconisations d’octobre 2021, 2.1 (la modalité rend la compétence observable)',
    read: READ,
  },
  severity: INFO,
  documentation: {
    fr: {
      what: 'L’épreuve est orale ou pratique ; sa variante la remplace par un écrit (dossier, rapport) sans oral. Quand l’épreuve ne dit pas sa forme, le verbe de ses compétences la donne.',
      why: 'Ce que les critères jugent à l’oral ou en situation (expression, posture, geste) ne se voit plus dans un dossier.',
      how: 'Gardez un oral dans la variante, ou donnez-lui des critères qu’un écrit permet de juger.',
    },
    en: {
      what: 'The assessment is oral or practical; its variant replaces it by a written work (portfolio, report) without an oral. When the assessment does not tell its form, the verb of its competencies does.',
      why: 'What the criteria judge orally or at work (speech, attitude, gesture) no longer shows in a file.',
      how: 'Keep an oral in the variant, or give it criteria that a written work allows to judge.',
    },
  },
  examples: {
    valid: [
      {
        yaml: withAssessment(
          '- forme: [orale]\n  variantes: [{ cas: vae, consigne: Dossier d’expérience puis entretien avec le jury. }]',
        ),
      },
      { yaml: withAssessment('- forme: [ecrite]\n  variantes: [{ cas: vae, consigne: Dossier d’expérience. }]') },
      {
        yaml: withAssessment(
          '- forme: [orale]\n  variantes: [{ cas: vae, consigne: Le jury fournit le dossier du client. }]',
        ),
      },
      { yaml: evaluating('Rédiger un contrat.', '{ cas: vae, consigne: Rapport d’expérience. }') },
      {
        yaml: withAssessment(
          '- forme: [orale]\n  variantes: [{ cas: vae, consigne: Le candidat présente deux dossiers clos de son étude. }]',
        ),
      },
    ],
    invalid: [
      {
        yaml: withAssessment(
          '- forme: [orale]\n  variantes: [{ cas: vae, consigne: Le candidat présente un dossier professionnel. }]',
        ),
        at: ['Le candidat présente un'],
      },
      {
        yaml: evaluating('Négocier un contrat avec un fournisseur.', '{ cas: vae, consigne: Rapport d’expérience. }'),
        at: ['Rapport d’expérience.'],
      },
    ],
  },
  scope: 'block',
  *check({ referential, source, coverage }) {
    for (const assessment of assessmentsOf(referential)) {
      const form = liveFormOf(assessment, coverage, source)
      if (form === null) continue
      for (const variant of assessment.variants) {
        if (variant.brief === null || !isWrittenOnly(variant)) continue
        const { fr, en } = named(assessment)
        yield {
          at: opening(source, variant.brief),
          message: {
            fr: `${fr} ${form.fr}, cette variante est écrite : ce qui se juge à l’oral ou en situation ne s’y voit plus. Gardez un oral, ou donnez-lui ses critères.`,
            en: `${en} ${form.en}, this variant is written: what is judged orally or at work no longer shows. Keep an oral, or give it its own criteria.`,
          },
        }
      }
    }
  },
})

const ORAL: Localised = { fr: 'est orale', en: 'is oral' }
const PRACTICAL: Localised = { fr: 'est pratique', en: 'is practical' }
const SHOWN_ORALLY: Localised = {
  fr: 'évalue une compétence qui se montre à l’oral',
  en: 'evaluates a competency that is shown orally',
}

/**
 * The form of an assessment that a written work does not replace, `null` when it has a written part. Where neither the keys nor the words of a
 * simulation tell it, the verbs of its competencies do: one presents or negotiates orally.
 */
function liveFormOf(assessment: Assessment, coverage: Coverage, source: SourceDocument): Localised | null {
  const forms = formsOf(assessment)
  if (forms.has('ecrite')) return null
  if (forms.has('orale')) return ORAL
  if (assessment.forms.length > 0) return forms.has('pratique') ? PRACTICAL : null
  const { competencies, implicit } = coverage.evaluated(assessment)
  if (!forms.has('pratique') || implicit || competencies.length === 0) return null
  return competencies.every((competency) => isShownOrally(competency, source)) ? SHOWN_ORALLY : null
}

function isShownOrally(competency: Competency, source: SourceDocument): boolean {
  const statement = wholeStatement(source, competency)
  const { head, object, actions } = analyseStatement(statement?.text ?? '')
  if (statement === null || head === null) return false
  if (head.lemma === 'présenter' && actions.some(({ lemma }) => lemma === 'défendre')) return true
  return demandOf(head.lemma, statement.text.slice(head.end, (object?.end ?? head.end) + REACH)) === 'relation'
}

/** How far past its object a verb still says before whom. */
const REACH = 60

const WRITTEN =
  /(?:présente|remet|rédige|produi|constitue|élabore|dépose)\p{L}*(?: au jury)? (?:un |une |le |la |son |sa |ses |des |deux |trois )?(?:« ?)?(?:dossier|rapport|mémoire|écrit|portfolio|note|compte[- ]rendu|livret)(?!s? (?:clos|traité|réel|en cours|client|de clients?|instruit|suivi))|^(?:un |une )?(?:dossier|rapport|mémoire|portfolio)/u
const SHOWN =
  /\boral|entretien|soutien|soutenance|devant (?:le|un) jury|échange|expli(?:que|quez)|commente|présentez? (?:oralement|devant)|questions|démonstration|en situation|joue|mène|anime|réalis(?:e|ez) (?:la|le|une?)\b/

function isWrittenOnly({ brief }: Variant): boolean {
  const words = plain(brief?.value ?? '')
  return WRITTEN.test(words) && !SHOWN.test(words)
}

function evaluating(statement: string, variant: string): string {
  return `referentiel: 1
blocs:
  - id: BC1
    competences: [{ id: C1, enonce: ${statement} }]
    modalites: [{ type: mise_en_situation, competences: [C1], variantes: [${variant}] }]
`
}
