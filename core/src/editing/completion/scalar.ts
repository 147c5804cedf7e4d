/** Texts that stand without quotes: letters, digits and what codes are made of. */
const BARE = /^[\p{L}\p{N}](?:[\p{L}\p{N}._/*’-]| (?=[\p{L}\p{N}]))*$/u
/** Bare words that YAML reads as something else than a text or a number. */
const SPECIAL = /^(?:true|false|null|~|yes|no|on|off|y|n)$/i

/** A short text as it is written for a value or a member: between quotes only where it must. */
export function scalar(text: string, flow: boolean): string {
  if (BARE.test(text) && !SPECIAL.test(text)) return text
  if (!flow && /^[\p{L}\p{N}]/u.test(text) && !/: |:$| #/.test(text) && !SPECIAL.test(text)) return text
  return `"${text.replace(/[\\"]/g, '\\$&')}"`
}
