import { distance } from '../../../core/src/model/codes.ts'

/** Gives each file a name of its own, and keeps it as long as the server runs, should the file go and come back. */
export class Names {
  readonly #byPath = new Map<string, string>()
  readonly #paths = new Map<string, string>()

  /**
   * Names for files that come together: none of those whose own names are alike gets that name alone, so that it never depends on which
   * came first.
   * @param paths as they are shown, with `/`
   */
  give(paths: readonly string[]): void {
    const fresh = paths.filter((path) => !this.#byPath.has(path)).toSorted((a, b) => (a < b ? -1 : 1))
    const alike = new Map<string, number>()
    for (const path of fresh) alike.set(nameAt(path, 0), (alike.get(nameAt(path, 0)) ?? 0) + 1)
    for (const path of fresh) {
      const own = nameAt(path, 0)
      const isShared = (alike.get(own) ?? 0) > 1 || this.#paths.has(own)
      this.#set(path, isShared ? this.#longerName(path, fresh) : own)
    }
  }

  /** @param path one that was named */
  of(path: string): string {
    return this.#byPath.get(path) ?? nameAt(path, 0)
  }

  /** The path of a name that was given. */
  pathOf(name: string): string | null {
    return this.#paths.get(name) ?? null
  }

  /** As many folders before the name as tell it from all others; a number when none does. */
  #longerName(path: string, others: readonly string[]): string {
    const depth = path.split('/').length
    for (let folders = 1; folders < depth; folders++) {
      const name = nameAt(path, folders)
      const isUnique = others.every((other) => other === path || nameAt(other, folders) !== name)
      if (isUnique && !this.#paths.has(name)) return name
    }
    const whole = nameAt(path, depth - 1)
    for (let number = 2; ; number++) if (!this.#paths.has(`${whole}.${number}`)) return `${whole}.${number}`
  }

  #set(path: string, name: string): void {
    this.#byPath.set(path, name)
    this.#paths.set(name, path)
  }
}

/** `rncp.fleuriste` for `métiers/RNCP/Fleuriste.referentiel.yaml` with one folder. */
function nameAt(path: string, folders: number): string {
  const parts = path.replace(/\.(?:referentiel|examen)\.ya?ml$/i, '').split('/')
  return parts
    .slice(-1 - folders)
    .map(plain)
    .join('.')
}

/** Letters and digits without accents, the rest as hyphens. */
function plain(part: string): string {
  const ascii = part
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return ascii === '' ? 'sans-nom' : ascii.slice(0, 80)
}

const MOST_NEAR = 5

/** The names most like one that is unknown, best first. */
export function nearNames(name: string, known: readonly string[]): readonly string[] {
  const wanted = plain(
    name
      .slice(0, 200)
      .replace(/\.(?:referentiel|examen)\.ya?ml$/i, '')
      .split('/')
      .at(-1) ?? '',
  )
  return known
    .map((one) => ({ one, far: farness(wanted, one) }))
    .filter(({ far }) => far < 1)
    .sort((a, b) => a.far - b.far || (a.one < b.one ? -1 : 1))
    .slice(0, MOST_NEAR)
    .map(({ one }) => one)
}

/** 0 for the same, below 1 for what may have been meant. */
function farness(wanted: string, name: string): number {
  const own = name.slice(name.lastIndexOf('.') + 1)
  if (own === wanted) return 0
  if (wanted.length > 2 && own.includes(wanted)) return 0.2
  if (own.length > 2 && wanted.includes(own)) return 0.3
  const most = Math.max(1, Math.floor(wanted.length / 3))
  if (Math.abs(own.length - wanted.length) > most) return 1
  const far = distance(wanted, own, most)
  return far <= most ? 0.4 + far / 100 : 1
}
