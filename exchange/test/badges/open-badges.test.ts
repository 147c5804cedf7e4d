import { describe, expect, test } from 'vitest'
import { achievementsOf } from '../../src/out/badges/achievements.ts'
import { casePackage } from '../../src/out/case/package.ts'
import { openBadges } from '../../src/out/formats/open-badges.ts'
import { checked, everyDefect, everyReferentiel } from '../every-referentiel.ts'
import { schemaOf } from '../schemas.ts'

const faults = schemaOf('open-badges/achievementcredential.json', 'Achievement')
const subjectOf = (text: string) => ({ name: 'essai.referentiel.yaml', result: checked(text) })

describe('every achievement is valid against the published schema of Open Badges 3.0', () => {
  test.each([...everyReferentiel(), ...everyDefect()].map(({ name, text }) => [name, text] as const))(
    '%s',
    (_, text) => {
      const subject = subjectOf(text)
      const achievements: unknown = JSON.parse(openBadges.render(subject, 'fr'))
      expect(achievements).toHaveLength(subject.result.referential.blocks.length)
      for (const one of Array.isArray(achievements) ? achievements : []) expect(faults(one)).toEqual([])
      const items = new Set(casePackage(subject).CFItems.map(({ uri }) => uri))
      for (const { targetType, targetUrl } of achievementsOf(subject).flatMap(({ alignment }) => alignment)) {
        if (targetType === 'CFItem') expect(items).toContain(targetUrl)
      }
    },
  )

  test('which refuses what is none', () => {
    expect(faults({ type: ['Achievement'], name: 'Bloc', criteria: {} })).not.toEqual([])
  })
})

const TEXT = `referentiel: 1
certification:
  intitule: Fleuriste
  numero: RNCP12345
  document: { version: "2.1" }
  certificateurs: [{ nom: Institut des fleurs, siret: "12345678200010" }]
  echelle: { resultats: [acquis, partiellement_acquis, non_acquis] }
  correspondances: [{ bloc: BC1, avec: RNCP11111BC02 }]
  regles_obtention: La validation des deux blocs donne la certification.
blocs:
  - id: BC1
    intitule: Vendre des fleurs
    competences:
      - id: C1.1
        enonce: Conseiller le client afin de le fidéliser
        criteres: [{ enonce: Le conseil *porte* sur la saison., indicateurs: [deux fleurs nommées], eliminatoire: true }]
      - { id: C1.2, enonce: Encaisser }
    modalites: [{ id: E1, intitule: Jeu de rôle, duree: PT1H30M }]
    criteres: [La tenue est propre.]
`

describe('the achievement of a bloc', () => {
  const [achievement] = achievementsOf(subjectOf(TEXT))

  test('tells how it is earned: modalities, competencies, criteria', () => {
    expect(achievement?.criteria.narrative).toBe(
      [
        'La validation des deux blocs donne la certification.',
        '## Épreuves\n\n- **E1** Jeu de rôle (1\u00a0h\u00a030)',
        '## Compétences et critères\n\n- **C1.1** Conseiller le client afin de le fidéliser\n' +
          '  - Le conseil \\*porte\\* sur la saison. (éliminatoire) Indicateurs\u00a0: deux fleurs nommées\n- **C1.2** Encaisser',
        '## Critères communs\n\n- La tenue est propre.',
      ].join('\n\n'),
    )
  })

  test('is aligned with the very items of the CASE package', () => {
    const { CFItems } = casePackage(subjectOf(TEXT))
    const uris = new Map(CFItems.map(({ humanCodingScheme, uri }) => [humanCodingScheme, uri]))
    const aligned = achievement?.alignment.map(({ targetType, targetCode, targetUrl }) => [
      targetType,
      targetCode,
      targetUrl,
    ])
    expect(aligned?.slice(0, 3)).toEqual(['BC1', 'C1.1', 'C1.2'].map((code) => ['CFItem', code, uris.get(code)]))
    expect(aligned?.[3]?.slice(0, 2)).toEqual(['ext:correspondance', 'RNCP11111BC02'])
  })

  test('has the scale from the lowest, its author and its version', () => {
    expect(achievement?.resultDescription?.[0]?.allowedValue).toEqual(['non acquis', 'partiellement acquis', 'acquis'])
    expect(achievement?.creator).toMatchObject({ name: 'Institut des fleurs' })
    expect(achievement).toMatchObject({ humanCode: 'BC1', version: '2.1', achievementType: 'Certificate' })
  })

  test('keeps its identifier when other parts change', () => {
    const [other] = achievementsOf(subjectOf(TEXT.replace('Encaisser', 'Encaisser le client')))
    expect(other?.id).toBe(achievement?.id)
  })
})
