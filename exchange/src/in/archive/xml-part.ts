import { readXml, type XmlElement } from '../xml/tree.ts'
import type { Parts } from './open-zip.ts'

/** A part of an office file as a tree; `undefined` when the file has none of that name. @throws Refusal as `readXml` does */
export function xmlPart(parts: Parts, path: string): XmlElement | undefined {
  const bytes = parts.get(path)
  return bytes === undefined ? undefined : readXml(new TextDecoder().decode(bytes))
}
