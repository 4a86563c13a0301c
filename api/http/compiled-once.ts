/**
 * What compiles schemas, for Fastify, with what was compiled kept: most routes have the same refusals, each scope with
 * schemas of its own asks for a compiler of its own, and so does each further app of a process. What comes out depends on
 * nothing but the texts of the schemas; compiling all of them again takes most of the start of an API.
 */
export function compiledOnce<Shared, Part, Compiled>(
  build: (shared: Shared) => (part: Part) => Compiled,
  textOf: (part: Part) => string,
): (shared: Shared) => (part: Part) => Compiled {
  const compilers = new Map<string, (part: Part) => Compiled>()
  return (shared) => {
    const text = JSON.stringify(shared)
    const known = compilers.get(text) ?? keeping(build(shared), textOf)
    compilers.set(text, known)
    return known
  }
}

function keeping<Part, Compiled>(compile: (part: Part) => Compiled, textOf: (part: Part) => string) {
  const compiled = new Map<string, Compiled>()
  return (part: Part): Compiled => {
    const text = textOf(part)
    const known = compiled.get(text) ?? compile(part)
    compiled.set(text, known)
    return known
  }
}
