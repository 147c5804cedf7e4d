import { named, opening } from '../../model/naming.ts'
import type { Variant } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'
import { assessmentsOf, plain } from './shared/assessments.ts'
import { formsOf } from './shared/kinds.ts'
import { INFO, READ, withAssessment } from './shared/source.ts'

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
      what: 'L’épreuve est orale ou pratique ; sa variante la remplace par un écrit (dossier, rapport) sans oral.',
      why: 'Ce que les critères jugent à l’oral ou en situation (expression, posture, geste) ne se voit plus dans un dossier.',
      how: 'Gardez un oral dans la variante, ou donnez-lui des critères qu’un écrit permet de juger.',
    },
    en: {
      what: 'The assessment is oral or practical; its variant replaces it by a written work (portfolio, report) without an oral.',
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
    ],
    invalid: [
      {
        yaml: withAssessment(
          '- forme: [orale]\n  variantes: [{ cas: vae, consigne: Le candidat présente un dossier professionnel. }]',
        ),
        at: ['Le candidat présente un'],
      },
    ],
  },
  *check({ referential, source }) {
    for (const assessment of assessmentsOf(referential)) {
      const forms = formsOf(assessment)
      const isPractical = assessment.forms.length > 0 && forms.has('pratique')
      if (forms.has('ecrite') || !(forms.has('orale') || isPractical)) continue
      for (const variant of assessment.variants) {
        if (variant.brief === null || !isWrittenOnly(variant)) continue
        const { fr, en } = named(assessment)
        yield {
          at: opening(source, variant.brief),
          message: {
            fr: `${fr} est ${forms.has('orale') ? 'orale' : 'pratique'}, cette variante est écrite : ce qui se juge à l’oral ou en situation ne s’y voit plus. Gardez un oral, ou donnez-lui ses critères.`,
            en: `${en} is ${forms.has('orale') ? 'oral' : 'practical'}, this variant is written: what is judged orally or at work no longer shows. Keep an oral, or give it its own criteria.`,
          },
        }
      }
    }
  },
})

const WRITTEN =
  /(?:présente|remet|rédige|produi|constitue|élabore|dépose)\p{L}*(?: au jury)? (?:un |une |le |la |son |sa |ses |des |deux |trois )?(?:« ?)?(?:dossier|rapport|mémoire|écrit|portfolio|note|compte[- ]rendu|livret)|^(?:un |une )?(?:dossier|rapport|mémoire|portfolio)/u
const SHOWN =
  /\boral|entretien|soutien|soutenance|devant (?:le|un) jury|échange|expli(?:que|quez)|commente|présentez? (?:oralement|devant)|questions|démonstration|en situation|joue|mène|anime|réalis(?:e|ez) (?:la|le|une?)\b/

function isWrittenOnly({ brief }: Variant): boolean {
  const words = plain(brief?.value ?? '')
  return WRITTEN.test(words) && !SHOWN.test(words)
}
