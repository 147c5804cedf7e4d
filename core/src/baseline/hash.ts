const OFFSET = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n
const BITS = (1n << 64n) - 1n

/**
 * FNV-1a of 64 bits over the UTF-16 code units of a text, as sixteen hexadecimal digits. The same for ever and on every machine: it is
 * written in files and compared by other programs. It keeps no secret.
 */
export function hashOf(text: string): string {
  let hash = OFFSET
  for (let at = 0; at < text.length; at++) hash = ((hash ^ BigInt(text.charCodeAt(at))) * PRIME) & BITS
  return hash.toString(16).padStart(16, '0')
}
