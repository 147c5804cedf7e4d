import { type ResolvedShape, shapeOfItems, shapeOfKey } from '@equerre/schemas'
import { describeKey } from '@equerre/schemas/descriptions'
import type { Localised } from '../../language.ts'
import { groupOf } from '../completion/place.ts'
import { inEachLanguage, labelled, paragraphs } from './words.ts'

/**
 * What a key is for, the values it takes, an example.
 * @param holder the shape of the part the key stands in
 * @returns `null` for a key the format does not have there
 */
export function describeKeyIn(holder: ResolvedShape, key: string): Localised | null {
  const group = groupOf(holder)
  const said = describeKey(group.definition, key)
  const shape = said === null ? null : shapeOfKey(group, key)
  if (said === null || shape === null) return null
  const choices = shape.choices ?? shapeOfItems(shape)?.choices ?? []
  return inEachLanguage((language) => {
    const description = said.description[language]
    // Most descriptions name the values and say what each means.
    const unsaid = choices.filter((choice) => !description.includes(`\`${choice}\``))
    const values = unsaid.length === 0 ? '' : labelled(VALUES, choices.map((one) => `\`${one}\``).join(', '), language)
    return paragraphs([
      `**${shape.title?.[language] ?? key}** · \`${key}\``,
      description,
      values,
      `\`\`\`yaml\n${said.example}\n\`\`\``,
    ])
  })
}

const VALUES: Localised = { fr: 'Valeurs', en: 'Values' }
