/**
 * The name of the file of a référentiel: `Responsable d’atelier` gives `responsable-d-atelier.referentiel.yaml`.
 * @param title `null` or without a letter: `nouveau.referentiel.yaml`
 */
export function fileNameOf(title: string | null): string {
  const words =
    (title ?? '')
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  return `${words.slice(0, MOST_WORDS).join('-') || 'nouveau'}.referentiel.yaml`
}

const MOST_WORDS = 8
