/** Whether a text can be the name of a version: never an option of Git, nor several words. */
export const isVersionName = (text: string): boolean => /^[^\s\p{Cc}-][^\s\p{Cc}:]*$/u.test(text)
