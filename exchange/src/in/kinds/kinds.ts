import { namesInZip, openZip } from '../archive/open-zip.ts'
import { decodeText, isUtf16 } from '../decode.ts'
import { Refusal } from '../refusal.ts'
import { isOwnPaper, type OwnKind, ownKindOf } from './own-files.ts'

/** What the bytes of a file are, whatever its name says. `text` is any text: what is written in it is for others to tell. */
export type Kind =
  | 'text'
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'register'
  | 'slides'
  | 'opendocument'
  | 'apple'
  | 'book'
  | 'archive'
  | 'cut_archive'
  | 'locked'
  | 'old_word'
  | 'old_excel'
  | 'old_slides'
  | 'old_office'
  | 'mail'
  | 'rtf'
  | 'picture'
  | 'shortcut'
  | 'word_xml'
  | 'web_archive'
  | 'empty'
  | 'zeros'
  | 'binary'
  | OwnKind

/** The kind of a file from what it holds: its name may have been changed by hand. Any bytes have one. */
export function kindOf(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return 'empty'
  if (starts(bytes, 'PK')) return kindOfZip(bytes)
  if (starts(bytes, '\u00d0\u00cf\u0011\u00e0')) return kindOfCompound(bytes)
  // Some programs put a few lines before the first words of a PDF; readers look for them in the first kilobyte.
  if (latin1(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf'
  const known = SIGNATURES.find(([starts_]) => starts_.some((start) => starts(bytes, start)))
  if (known !== undefined) return known[1]
  const start = bytes.subarray(0, LOOKED_AT)
  if (start.includes(0) && !isUtf16(start)) return bytes.every((byte) => byte === 0) ? 'zeros' : 'binary'
  return kindOfText(decodeText(start).text)
}

const LOOKED_AT = 8192

const SIGNATURES: readonly (readonly [starts: readonly string[], kind: Kind])[] = [
  [['{\\rtf'], 'rtf'],
  [['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\u0000', 'MM\u0000*', 'BM', '\u0000\u0000\u0001\u0000'], 'picture'],
  [['\u001f\u008b', '7z\u00bc\u00af', 'Rar!', 'BZh', '\u00fd7zXZ', '\u0028\u00b5\u002f\u00fd'], 'archive'],
  [['L\u0000\u0000\u0000\u0001\u0014\u0002\u0000'], 'shortcut'],
]

function kindOfZip(bytes: Uint8Array): Kind {
  const names = [...namesInZip(bytes)]
  if (names.length === 0) return 'cut_archive'
  const kind = PARTS.find(([part]) => names.some((name) => part.test(name)))?.[1] ?? 'archive'
  return kind === 'docx' && isOwnPaper(propertiesIn(bytes)) ? 'own_paper' : kind
}

/** What a document says of itself; nothing where its archive is damaged, which its reader will tell. */
function propertiesIn(bytes: Uint8Array): string {
  try {
    const part = 'docProps/core.xml'
    return new TextDecoder().decode(openZip(bytes, (path) => path === part).get(part))
  } catch (error) {
    if (error instanceof Refusal) return ''
    throw error
  }
}

/** The part that tells each kind of archive from the others. */
const PARTS: readonly (readonly [part: RegExp, kind: Kind])[] = [
  [/^word\/document\d*\.xml$/, 'docx'],
  [/^xl\/workbook\.(?:xml|bin)$/, 'xlsx'],
  [/^ppt\/presentation\.xml$/, 'slides'],
  [/(?:^|\/)export[_-]fiches[^/]*\.(?:xml|csv)$/i, 'register'],
  [/^META-INF\/container\.xml$/, 'book'],
  [/^(?:content\.xml|META-INF\/manifest\.xml)$/, 'opendocument'],
  [/(?:^|\/)Index\/|\.iwa$|^Index\.zip$/, 'apple'],
]

/** Files of Office before 2007, and those of today behind a password: folders in a file, whose entries have names. */
function kindOfCompound(bytes: Uint8Array): Kind {
  const names = new Set(entryNames(bytes))
  return COMPOUNDS.find(([name]) => names.has(name))?.[1] ?? 'old_office'
}

const COMPOUNDS: readonly (readonly [entry: string, kind: Kind])[] = [
  ['EncryptedPackage', 'locked'],
  ['EncryptionInfo', 'locked'],
  ['WordDocument', 'old_word'],
  ['Workbook', 'old_excel'],
  ['Book', 'old_excel'],
  ['PowerPoint Document', 'old_slides'],
  ['__properties_version1.0', 'mail'],
]

/** The names of the entries: each entry takes 128 bytes, of which 64 for its name, the length of the name, then its type. */
function* entryNames(bytes: Uint8Array): Generator<string> {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) + 256 * (bytes[at + 65] ?? 0)
    const type = bytes[at + 66] ?? 0
    if (type === 0 || type > 5 || length < 4 || length > 64 || length % 2 !== 0) continue
    yield new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2))
  }
}

function kindOfText(text: string): Kind {
  const start = text.trimStart()
  if (/^\{\s*"(?:doc_id|url|resource_id|email|file_id)"\s*:/.test(start) && /"doc_id"|docs\.google\.com/.test(start))
    return 'shortcut'
  if (/^\[InternetShortcut\]/i.test(start) || /^(?:<\?xml[^>]*>\s*)?<!DOCTYPE plist/i.test(start)) return 'shortcut'
  if (/<\?mso-application\b|<(?:pkg:package|w:wordDocument)\b/.test(start.slice(0, 2000))) return 'word_xml'
  if (/^(?:<\?xml[^>]*>\s*)?<office:document\b/.test(start)) return 'opendocument'
  return ownKindOf(start) ?? kindOfHeaders(start)
}

/** A message saved by a mail program, or a page saved with its pictures: headers first, one a line. */
function kindOfHeaders(text: string): Kind {
  const [headers = ''] = text.split(/\r?\n\r?\n/, 1)
  const names = headers.split(/\r?\n/).map((line) => /^([A-Za-z][A-Za-z-]+):\s/.exec(line)?.[1]?.toLowerCase() ?? '')
  if (!names.includes('mime-version') && !names.includes('received') && !names.includes('message-id')) return 'text'
  if (!names.includes('content-type') && !names.includes('from')) return 'text'
  return /^content-type:\s*multipart\/related/im.test(headers) && !names.includes('received') ? 'web_archive' : 'mail'
}

const starts = (bytes: Uint8Array, start: string): boolean =>
  [...start].every((character, index) => bytes[index] === character.charCodeAt(0))

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
