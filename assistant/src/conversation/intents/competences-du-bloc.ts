import { codeOf } from '../../../../core/src/model/codes.ts'
import { aboutFile } from '../intent.ts'
import { competencyLine } from '../lines.ts'
import { elements, reply, words } from '../reply.ts'

export const competencesDuBloc = aboutFile({
  id: 'competences-du-bloc',
  examples: [
    'quelles compétences doit maîtriser le candidat pour BLOC',
    'énumère ce qui est attendu du candidat dans BLOC',
    'que faut-il maîtriser pour valider BLOC',
    'qu’attend-on au titre de BLOC',
    'détaille le contenu de BLOC',
    'what must a candidate master in BLOC',

    'quelles compétences dans BLOC ?',
    'liste les compétences du BLOC',
    'compétences du BLOC',
    'que contient BLOC',
    'montre BLOC',
    'qu’y a-t-il dans BLOC',
    'les compétences de BLOC',
    'competencies of BLOC',
    'show BLOC',
    'what is in BLOC?',
  ],
  needs: 'blocks',
  answer: ({ named }) =>
    reply(
      named.blocks.flatMap((block) => [
        words(
          `${codeOf(block) ?? ''} ${block.title?.value.trim() ?? ''}\u00a0:`,
          `${codeOf(block) ?? ''} ${block.title?.value.trim() ?? ''}:`,
        ),
        elements(block.competencies.map(competencyLine)),
      ]),
    ),
})
