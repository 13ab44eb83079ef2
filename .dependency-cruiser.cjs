// Who may import whom (docs: each rule's comment is the reason). `npm run imports`.

/** A folder may import nothing of the project but itself and the folders named. */
function onlyImports(name, folder, allowed, comment) {
  const own = '^(electron|renderer|shared|db|head-office|tools|tests)/';
  return {
    name,
    comment,
    severity: 'error',
    from: { path: `^${folder}/` },
    to: { path: own, pathNot: [folder, ...allowed].map((path) => `^${path}(/|$|[.])`) },
  };
}

function nobodyImports(name, packageName, except, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: '^(electron|renderer|shared|db|head-office)/', pathNot: except },
    to: { path: `node_modules/${packageName}/|^${packageName}$` },
  };
}

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files in a circle can only be understood, tested and changed all at once.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }, // types vanish when the program runs
    },
    {
      name: 'no-broken-imports',
      comment: 'An import that leads nowhere fails at run time, on somebody else’s machine.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '[?](modulePath|asset|raw|url)$' },
    },
    {
      name: 'domain-is-alone',
      comment: 'The rules of the trade must be readable, testable and replayable without database, window or network.',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: { pathNot: '^shared/domain/' },
    },
    {
      name: 'rpc-knows-no-business',
      comment: 'The call mechanism is proven once and stays true however the contract grows.',
      severity: 'error',
      from: { path: '^shared/rpc/' },
      to: { pathNot: '^(shared/rpc/|node_modules/zod/)' },
    },
    onlyImports(
      'contract-stands-on-rpc-and-domain',
      'shared/contract',
      ['shared/rpc', 'shared/domain'],
      'Both ends read the contract, so it may depend on neither.',
    ),
    onlyImports('text-is-only-text', 'shared/text', [], 'Words are translated by people who need to see nothing but words.'),
    onlyImports(
      'db-knows-the-domain-only',
      'db',
      ['shared/domain'],
      'The database serves the store, the command line and head office alike.',
    ),
    onlyImports(
      'worker-runs-anywhere',
      'electron/worker',
      ['db', 'shared'],
      'Tests and the command line run the store in plain Node, without windows.',
    ),
    onlyImports(
      'main-owns-no-data',
      'electron/main',
      [
        'shared/contract',
        'shared/diagnostics',
        'shared/rpc',
        'shared/text',
        'electron/cli', // the door to the store's thread, and the scripts that it starts as threads (?modulePath)
        'electron/worker/(clock|sync/timers|port-channel|worker-settings|index|spreadsheets/parser-worker|backup/backup-worker)',
      ],
      'The main process paints and guards; it must never wait for a query.',
    ),
    onlyImports('preload-is-one-function', 'electron/preload', [], 'What runs beside the page must be small enough to read at a glance.'),
    onlyImports(
      'renderer-talks-by-contract',
      'renderer',
      ['shared/contract', 'shared/domain', 'shared/rpc', 'shared/text'],
      'The window must not know where the store runs.',
    ),
    onlyImports(
      'wire-stands-alone',
      'shared/sync-protocol',
      ['shared/domain'],
      'Branch and head office are updated at different times: what they say to each other may hang on neither.',
    ),
    onlyImports(
      'spreadsheet-writer-stands-alone',
      'shared/spreadsheet-writer',
      ['shared/domain'],
      'Branch and head office write the same spreadsheets; what is written and where to is theirs.',
    ),
    onlyImports(
      'diagnostics-know-no-store',
      'shared/diagnostics',
      ['shared/spreadsheet-writer/zip-writer'],
      'What goes to people who support the program is put together where no customer can be reached.',
    ),
    onlyImports('passwords-stand-alone', 'shared/passwords', [], 'Branch and head office keep passwords alike; whose they are is theirs.'),
    onlyImports(
      'head-office-knows-the-wire',
      'head-office/(api|db|server|ingest|routes|dashboard|files|tasks|demo)',
      [
        'head-office/(api|db|server|ingest|routes|dashboard|files|tasks|demo)',
        'shared/domain',
        'shared/passwords',
        'shared/spreadsheet-writer',
        'shared/sync-protocol',
        'shared/text',
      ],
      'Head office runs without any branch: it sees what travels and the rules, never a branch’s tables or windows.',
    ),
    onlyImports(
      'dashboard-talks-by-api',
      'head-office/web',
      ['head-office/api', 'renderer/(ui|text)', 'shared/domain', 'shared/sync-protocol', 'shared/text'],
      'The page must not know how the server works; it shares the window’s look, not its store.',
    ),
    {
      name: 'dashboard-needs-no-store',
      comment:
        'What the page borrows from the window must not lead to the window’s store, which is not there: the page would not even start.',
      severity: 'error',
      from: { path: '^head-office/web/' },
      to: { path: '^renderer/api/', reachable: true },
    },
    onlyImports(
      'cli-uses-the-same-use-cases',
      'electron/cli',
      ['electron/worker', 'db', 'shared'],
      'The command line is a second face of the store, not a second store.',
    ),
    {
      name: 'features-do-not-know-each-other',
      comment: 'A feature can be read, changed and removed alone; what two share belongs in renderer/ui or renderer/api.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'window-has-no-node',
      comment: 'The window is sandboxed: a Node module in it only fails later, in the built app.',
      severity: 'error',
      from: { path: '^(renderer|head-office/(api|web)|shared/(contract|domain|rpc|text))/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-database-in-main',
      comment: 'Main owns no data and runs no SQL: its thread must always answer the windows.',
      severity: 'error',
      from: { path: '^electron/(main|preload)/' },
      to: { path: 'node_modules/(better-sqlite3|kysely)/' },
    },
    nobodyImports(
      'electron-stays-in-main',
      'electron',
      '^electron/(main|preload)/',
      'Everything else must run where there is no Electron.',
    ),
    nobodyImports('one-grid', 'ag-grid-[a-z]+', '^renderer/ui/', 'One wrapper gives every list the same search, keys, export and theme.'),
    nobodyImports(
      'one-database-driver',
      'better-sqlite3',
      '^(db|head-office/db)/',
      'How a database is opened decides whether it survives a power cut: it is written once.',
    ),
    {
      name: 'product-needs-no-tools',
      comment: 'Tools and tests are not shipped.',
      severity: 'error',
      from: { path: '^(electron|renderer|shared|db|head-office)/' },
      to: { path: '^(tools|tests)/' },
    },
    {
      name: 'main-ships-what-it-imports',
      comment: 'Main and worker load packages at run time: those must be under "dependencies".',
      severity: 'error',
      from: { path: '^(electron/(main|worker|cli)|db)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/(electron|@types)/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'],
      conditionNames: ['import', 'node', 'types'],
    },
  },
};
