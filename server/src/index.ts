/** The Language Server Protocol over the engine. */
export {}
