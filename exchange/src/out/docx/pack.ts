import type { Language } from '@equerre/core'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { AUTHOR } from './author.ts'

export interface Properties {
  readonly title: string
  readonly subject: string
  readonly description: string
  readonly language: Language
}

// The first day that a zip file can hold, by the clock of whoever opens it: two exports are the same to the byte.
const NO_DAY = new Date(1980, 0, 1)

/** A Word file without the hour at which it was made, in its properties, its comments or its archive. */
export function packed(bytes: Uint8Array, properties: Properties): Uint8Array {
  const entries: Zippable = {}
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    const written =
      path === 'docProps/core.xml' ? strToU8(coreXml(properties)) : path === 'word/comments.xml' ? undated(part) : part
    entries[path] = [written, { mtime: NO_DAY, level: 6 }]
  }
  return zipSync(entries)
}

const undated = (part: Uint8Array): Uint8Array => strToU8(strFromU8(part).replace(/ w:date="[^"]*"/g, ''))

const coreXml = ({ title, subject, description, language }: Properties): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><dc:creator>${AUTHOR}</dc:creator>`,
    `<dc:description>${escaped(description)}</dc:description><dc:language>${LOCALES[language]}</dc:language>`,
    `<cp:lastModifiedBy>${AUTHOR}</cp:lastModifiedBy></cp:coreProperties>`,
  ].join('')

export const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' }

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
