/** « 3 membres, dont 2 externes. Un formateur et deux professionnels. » */
const COUNTED =
  /^(\d+)[\s\u00a0]+(?:membres?|members?)(?:,[\s\u00a0]+(?:dont|of whom)[\s\u00a0]+(\d+)[\s\u00a0]+(?:externes?|external))?(?:\.[\s\u00a0]+|$)/u
const EXTERNALS = /^(\d+)[\s\u00a0]+(?:externes?|external)(?:\.[\s\u00a0]+|$)/u

/** Who judges: how many, and who. */
export function officialJury(said: string): { membres?: number; externes?: number; composition?: string } {
  const counted = COUNTED.exec(said)
  const externals = counted === null ? EXTERNALS.exec(said) : null
  const members = counted?.[1]
  const outside = counted?.[2] ?? externals?.[1]
  const composition = said.slice((counted ?? externals)?.[0].length ?? 0)
  return {
    ...(members === undefined ? {} : { membres: Number(members) }),
    ...(outside === undefined ? {} : { externes: Number(outside) }),
    ...(composition === '' ? {} : { composition }),
  }
}
