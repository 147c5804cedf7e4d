import { aboutFile } from '../intent.ts'
import { reply, words } from '../reply.ts'

export const certification = aboutFile({
  id: 'certification',
  examples: [
    'quelle est cette certification',
    'which certification is this',
    'quel métier vise la certification',
    'qui délivre le titre',
    'carte d’identité de la certification',

    'quel est le niveau de la certification ?',
    'quel est l’intitulé',
    'qui est le certificateur',
    'quel est le numéro RNCP',
    'fiche de la certification',
    'présente la certification',
    'de quelle certification s’agit-il',
    'what is the level of the certification?',
    'who is the certifier?',
    'title of the certification',
  ],
  answer: ({ checked }) => {
    const { title, level, register, number, certifiers, targetJobs } = checked.referential.certification
    const names = certifiers.flatMap(({ name }) => name?.value.trim() ?? [])
    const unwritten = { fr: 'non renseigné', en: 'not written' }
    const line = (fr: string, en: string, value: string | null) =>
      words(`${fr}\u00a0: ${value ?? unwritten.fr}.`, `${en}: ${value ?? unwritten.en}.`)
    return reply([
      line('Intitulé', 'Title', title?.value.trim() ?? null),
      line('Niveau', 'Level', level === null ? null : String(level)),
      line('Registre', 'Register', register),
      line('Numéro', 'Number', number?.value.trim() ?? null),
      line('Certificateur', 'Certifier', names.length === 0 ? null : names.join(', ')),
      line(
        'Métiers visés',
        'Target jobs',
        targetJobs.length === 0 ? null : targetJobs.map(({ value }) => value.trim()).join(' ; '),
      ),
    ])
  },
})
