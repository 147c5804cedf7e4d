/** The key of an endpoint. Nothing that prints or stores an object shows it: it is only told to who asks for it by name. */
export class ApiKey {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  reveal(): string {
    return this.#value
  }

  toString(): string {
    return HIDDEN
  }

  toJSON(): string {
    return HIDDEN
  }
}

const HIDDEN = '•••'
