import { spawnSync } from 'node:child_process'

/** The elements of an XML text as another program's parser reads them; `null` when that program is not here. */
export function parsedXml(text: string): readonly XmlElement[] | null {
  const { status, stdout, stderr, error } = spawnSync('python3', ['-c', SCRIPT], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') {
    console.warn('formats: Python is absent, XML is not read by a parser of its own')
    return null
  }
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

export interface XmlElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string | null
}

const SCRIPT = `
import json, sys
import xml.etree.ElementTree as tree
root = tree.fromstring(sys.stdin.buffer.read())
print(json.dumps([{'tag': e.tag, 'attributes': e.attrib, 'text': e.text} for e in root.iter()]))
`
