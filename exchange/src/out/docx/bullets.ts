import { AlignmentType, LevelFormat } from 'docx'

/** The bullets of a document, declared once. */
export const BULLETS = 'puces'

/** Levels of bullets that are declared. */
export const DEEPEST = 7

const SIGNS = ['•', '–', '◦']

/** @param step by which each level is further in, @param hanging by which its sign stands out: in twentieths of a point */
export const bulletsBy = (step: number, hanging: number) => ({
  config: [
    {
      reference: BULLETS,
      levels: Array.from({ length: DEEPEST + 1 }, (_, level) => ({
        level,
        format: LevelFormat.BULLET,
        text: SIGNS[level % SIGNS.length] ?? '•',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: step * (level + 1), hanging } } },
      })),
    },
  ],
})
