import type { Memento, TextDocument } from 'vscode'

/** The form that was chosen last, for référentiels and for mock exams: most people hand in the same one again. */
export class LastForms {
  readonly #memory: Memento

  constructor(memory: Memento) {
    this.#memory = memory
  }

  of({ languageId }: TextDocument): string | null {
    return this.#memory.get<string | null>(keyOf(languageId), null)
  }

  async remember({ languageId }: TextDocument, form: string): Promise<void> {
    await this.#memory.update(keyOf(languageId), form)
  }
}

const keyOf = (languageId: string): string => `equerre.lastForm.${languageId}`
