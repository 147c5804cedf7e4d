import { commands, window, workspace } from 'vscode'
import type { Localised } from '../../../core/src/language.ts'
import type { Words } from '../language.ts'

/** Whether files may be written here; says why not. */
export const mayWrite = (words: Words): boolean => isTrusted(words, NOTHING_WRITTEN)

/** Whether Git may be run here; says why not. */
export const mayRunGit = (words: Words): boolean => isTrusted(words, NO_GIT_RUN)

const NOTHING_WRITTEN: Localised = {
  fr: 'Ce dossier n’est pas approuvé\u00a0: Équerre y lit et vérifie les référentiels, mais n’y écrit rien. Si vous connaissez sa provenance, approuvez-le, puis recommencez.',
  en: 'This folder is not trusted: Équerre reads and checks its référentiels and writes nothing. If you know where it comes from, trust it, then try again.',
}

const NO_GIT_RUN: Localised = {
  fr: 'Ce dossier n’est pas approuvé\u00a0: l’éditeur n’y lance pas Git, dont la comparaison a besoin. Si vous connaissez sa provenance, approuvez-le, puis recommencez.',
  en: 'This folder is not trusted: the editor does not run Git in it, which the comparison needs. If you know where it comes from, trust it, then try again.',
}

function isTrusted(words: Words, refusal: Localised): boolean {
  if (workspace.isTrusted) return true
  const manage = words.say({ fr: 'Gérer la confiance', en: 'Manage Trust' })
  void window
    .showWarningMessage(words.say(refusal), manage)
    .then((chosen) => (chosen === manage ? commands.executeCommand('workbench.trust.manage') : undefined))
  return false
}
