/** Who may look into which room (docs/decisions; the plan of the house). */
const room = (name, may) => ({
  name: `${name}-imports-only-${may.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^${name}/` },
  to: {
    path: '^(domain|glossary|workflows|activities|db|api|runtime|demo|bench|test|web)/',
    pathNot: `^(${[name, ...may].join('|')})/`,
  },
})

/** The floors of domain/: a room looks only at the rooms below, all at the loose files, which look at no room. */
const FLOORS = [
  ['time', 'application'],
  ['people', 'limits'],
  ['clock', 'items', 'intake'],
  ['case'],
  ['clocks'],
  ['notices', 'pages', 'privacy'],
  ['actions'],
]
const floors = FLOORS.flatMap((rooms, floor) =>
  rooms.map((name) => ({
    name: `domain-${name}-looks-down`,
    severity: 'error',
    from: { path: `^domain/${name}/` },
    to: { path: '^domain/[^/]+/', pathNot: `^domain/(${[name, ...FLOORS.slice(0, floor).flat()].join('|')})/` },
  })),
)

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...floors,
    { name: 'domain-ground', severity: 'error', from: { path: '^domain/[^/]+$' }, to: { path: '^domain/[^/]+/' } },
    { name: 'domain-is-pure', severity: 'error', from: { path: '^domain/' }, to: { pathNot: '^domain/' } },
    {
      name: 'workflows-import-only-temporal',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: 'node_modules', pathNot: 'node_modules/@temporalio/workflow' },
    },
    {
      name: 'api-sees-of-workflows-only-messages',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^workflows/', pathNot: '^workflows/messages' },
    },
    {
      name: 'nobody-imports-the-outer-rooms',
      severity: 'error',
      from: { path: '^(domain|glossary|workflows|activities|db|api)/' },
      to: { path: '^(runtime|demo|bench|test)/' },
    },
    // what things are called: its rows are typed by the words of the domain, and a page loads it in the browser
    room('glossary', ['domain']),
    {
      name: 'glossary-takes-only-types-of-domain',
      severity: 'error',
      from: { path: '^glossary/' },
      to: { pathNot: '^glossary/', dependencyTypesNot: ['type-only'] },
    },
    room('db', ['domain', 'glossary']),
    room('activities', ['domain', 'glossary', 'db', 'workflows']),
    room('api', ['domain', 'glossary', 'db', 'workflows']),
    room('workflows', ['domain']),
    room('web', ['glossary']),
    {
      name: 'demo-does-not-import-runtime',
      severity: 'error',
      from: { path: '^demo/' },
      to: { path: '^(runtime|bench|test|web)/' },
    },
    {
      name: 'nobody-imports-web',
      severity: 'error',
      // its tests look at what is no page: catalogues, figures of time, the generated client
      from: { pathNot: '^(web|test)/' },
      to: { path: '^web/' },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
