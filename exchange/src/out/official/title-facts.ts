import type { Localised } from '@equerre/core'
import { nodeUnder, textAt } from '../../../../core/src/model/access.ts'
import type { Certification, Text } from '../../../../core/src/model/referential.ts'
import { VALUE_WORDS, WORDS } from '../../../../core/src/preview/words.ts'
import { dateWords } from './dates.ts'
import type { Labelled } from './document.ts'
import { listedCertifiers, listedNames } from './listed-names.ts'
import { scaleWords } from './scales.ts'
import { MORE_WORDS } from './words.ts'
import type { Writer } from './writer.ts'

/** The lines of the title page: register, level, codes… */
export function factsOf(certification: Certification, writer: Writer): readonly Labelled[] {
  const all = (texts: readonly Text[]): readonly string[] => texts.map((text) => writer.text(text))
  const document = nodeUnder(certification.node, 'document')
  const named = (name: string | null): string => (name === null ? '' : (VALUE_WORDS[name]?.[writer.language] ?? name))
  const stated: readonly (readonly [Localised, string, key: string])[] = [
    [WORDS.register, certification.register ?? '', 'registre'],
    [WORDS.number, writer.text(certification.number), 'numero'],
    [WORDS.registration, named(certification.registration), 'enregistrement'],
    [WORDS.level, writer.text(certification.levelText), 'niveau'],
    [WORDS.state, named(certification.state), 'etat'],
    [WORDS.nsf, all(certification.nsfCodes).join(', '), 'codes_nsf'],
    [WORDS.rome, all(certification.romeCodes).join(', '), 'codes_rome'],
    [WORDS.formacodes, all(certification.formacodes).join(', '), 'formacodes'],
    [
      WORDS.certifiers,
      listedCertifiers(
        certification.certifiers.map(({ name, siret }) => ({
          name: writer.text(name),
          siret: siret === null ? null : writer.text(siret),
        })),
        writer.language,
      ),
      'certificateurs',
    ],
    [WORDS.routes, certification.accessRoutes.map((route) => writer.value(route)).join(', '), 'voies_acces'],
    [WORDS.jobs, listedNames(all(certification.targetJobs), writer.language), 'emplois_vises'],
    [MORE_WORDS.scale, scaleWords(nodeUnder(certification.node, 'echelle'), writer.language), 'echelle'],
    [MORE_WORDS.version, writer.text(textAt(document, 'version')), 'document'],
    [MORE_WORDS.date, dateWords(writer.text(textAt(document, 'date')), writer.language), 'document'],
    [MORE_WORDS.replaces, writer.text(textAt(document, 'remplace')), 'document'],
    [MORE_WORDS.source, writer.text(textAt(document, 'source')), 'document'],
  ]
  return stated.flatMap(([words, text, key]) => writer.fact(words, text, nodeUnder(certification.node, key)))
}
