/** What the command answers to a script. */
export const EXIT = { clean: 0, findings: 1, usage: 2, internal: 3 } as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
