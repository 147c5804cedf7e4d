import { defineRule } from '../rule.ts'
import { type Expansion, expansionsOf } from './shared/expansions.ts'
import { placeOf, rewriting } from './shared/occurrence.ts'
import { INFO, withStatements } from './shared/source.ts'

export const rule = defineRule({
  id: 'sigle-a-deux-sens',
  title: { fr: 'Sigle développé de deux façons', en: 'Acronym spelled out in two ways' },
  source: {
    catalogue: null,
    reference: 'Pratique rédactionnelle : un sigle, un seul développement',
    read: '2026-11-20',
  },
  severity: INFO,
  documentation: {
    fr: {
      what: 'Le même sigle est développé par des mots différents : « responsabilité sociétale » ici, « responsabilité sociale » là. Le nombre et les articles ne comptent pas, ni une traduction qui a d’autres initiales.',
      why: 'Le lecteur ne sait plus si le sigle désigne une chose ou deux, et chacune a parfois sa définition légale.',
      how: 'Gardez un seul développement, ou prenez deux sigles s’il s’agit de deux choses.',
    },
    en: {
      what: 'The same acronym is spelled out by different words: “responsabilité sociétale” here, “responsabilité sociale” there. Number and articles do not count, nor a translation that has other initials.',
      why: 'The reader no longer knows whether the acronym names one thing or two, and each sometimes has its legal definition.',
      how: 'Keep one expansion, or use two acronyms if there are two things.',
    },
  },
  examples: {
    valid: [
      {
        yaml: withStatements(
          'Tenir la gestion de la relation client (GRC).',
          'Exploiter la GRC (gestion des relations clients).',
        ),
      },
      {
        yaml: withStatements(
          'Tenir le CRM (Customer Relationship Management/Gestion de la relation client).',
          'Exploiter le CRM (gestion de la relation client).',
        ),
      },
    ],
    invalid: [
      {
        yaml: withStatements(
          'Appliquer la responsabilité sociétale de l’entreprise (RSE).',
          'Défendre la responsabilité sociale d’entreprise (RSE).',
        ),
        at: ['responsabilité sociale d’entreprise'],
      },
      {
        yaml: withStatements('Préparer les travaux publics (TP).', 'Animer des TP (travaux pratiques).'),
        at: ['travaux pratiques'],
      },
      {
        yaml: `referentiel: 1
certification:
  glossaire: { PAC: plan d’action commerciale }
competences:
  - { id: C1, enonce: Installer une pompe à chaleur (PAC). }
`,
        at: ['pompe à chaleur'],
      },
    ],
  },
  *check({ referential, source }) {
    for (const [acronym, expansions] of expansionsOf(referential)) {
      const [usual, ...others] = meaningsOf(expansions)
      const [kept] = usual ?? []
      const [other] = others.flat()
      if (kept === undefined || other === undefined) continue
      const [words, otherWords] = [kept.place.found, other.place.found]
      yield {
        at: placeOf(source, other.place),
        message: {
          fr: `Le sigle « ${acronym} » est développé de deux façons, « ${otherWords} » ici et « ${words} » ailleurs : gardez-en une, ou prenez deux sigles s’il s’agit de deux choses.`,
          en: `The acronym “${acronym}” is spelled out in two ways, “${otherWords}” here and “${words}” elsewhere: keep one, or use two acronyms if there are two things.`,
        },
        related: [
          {
            at: placeOf(source, kept.place),
            message: { fr: 'Autre développement.', en: 'The other expansion.' },
          },
        ],
        fixes: isVariant(kept, other)
          ? rewriting(source, [other.place], () => words, {
              title: { fr: `Écrire « ${words} »`, en: `Write “${words}”` },
              safety: 'proposal',
            })
          : [],
      }
    }
  },
})

/** The expansions that share their words together, the most used first. */
function meaningsOf(expansions: readonly Expansion[]): readonly (readonly Expansion[])[] {
  const meanings = new Map<string, Expansion[]>()
  for (const expansion of expansions) {
    const key = expansion.stems.join(' ')
    const same = meanings.get(key)
    if (same === undefined) meanings.set(key, [expansion])
    else same.push(expansion)
  }
  return [...meanings.values()].sort((a, b) => b.length - a.length)
}

/** Most words are the same: one is likely a slip for the other. */
function isVariant({ stems }: Expansion, other: Expansion): boolean {
  return other.stems.filter((each) => stems.includes(each)).length * 2 > stems.length
}
