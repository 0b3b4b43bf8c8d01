// The borders of STYLE: who may import what. Each rule has a planted violation that must be found.
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`
const ownTests = '\\.test\\.tsx?$'
const page = '^src/modules/([^/]+)/(web/.+|widgets)\\.tsx$'
const core = '^src/modules/[^/]+/(operations|queries|policy|tables|events)(/|\\.ts$)'
const web = npm('hono', '@hono', 'react', 'react-dom', 'react-router', '@react-router')
const pure = '^(node:)?(assert|buffer|crypto|events|stream|string_decoder|url|util|zlib)(/|$)'

/** All rules, for modules in the order of src/modules.ts, lowest first. */
export const rulesFor = (order) => [
  rule('resolvable', 'An import that leads nowhere escapes every other rule.', {
    from: {},
    to: { couldNotResolve: true, pathNot: ['/\\+types/', '^virtual:'] },
  }),
  rule('no-circles', 'Two files that need each other are one file, or three.', {
    from: { pathNot: ownTests },
    to: {
      circular: true,
      viaOnly: { dependencyTypesNot: ['type-only', 'type-import'] },
    },
  }),
  rule('engines-know-nothing', 'An engine is a package of its own and knows nothing of Navet.', {
    from: { path: '^engines/', pathNot: ownTests },
    to: { path: ['^(src|test|bin|bench)/'] },
  }),
  rule('engines-are-pure', 'Only the cli.ts and the corpora.ts of an engine do I/O.', {
    from: { path: '^engines/', pathNot: [ownTests, '^engines/[^/]+/(cli|corpora)\\.ts$'] },
    to: { dependencyTypes: ['core'], pathNot: pure },
  }),
  rule('kernel-is-lowest', 'The kernel knows no module, no page and no server.', {
    from: { path: '^src/kernel/', pathNot: ownTests },
    to: { path: '^src/(?!kernel/)' },
  }),
  rule('ui-knows-no-domain', 'Of the house, ui knows the words and the writing of times only.', {
    from: { path: '^src/ui/', pathNot: ownTests },
    to: { path: '^src/', pathNot: ['^src/ui/', '^src/kernel/(text|time|time-text)\\.ts$'] },
  }),
  rule('front-door', 'A module is entered by its index.ts.', {
    from: { path: '^src/modules/([^/]+)/', pathNot: [ownTests, page, '/make\\.ts$'] },
    to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
  }),
  rule('front-door-of-pages', 'A page enters another module by its index.ts or its widgets.tsx.', {
    from: { path: page },
    to: {
      path: '^src/modules/',
      pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/(index\\.ts|widgets\\.tsx)$'],
    },
  }),
  rule('front-door-of-tests', 'A test enters another module by its index.ts or its make.ts.', {
    from: { path: '^src/modules/([^/]+)/.*(\\.test\\.tsx?|/make\\.ts)$' },
    to: {
      path: '^src/modules/',
      pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/(index|make)\\.ts$'],
    },
  }),
  rule('every-module-is-listed', 'src/modules.ts lists every module, lowest first.', {
    from: { path: '^src/modules/', pathNot: `^src/modules/(${order.join('|')})/` },
    to: {},
  }),
  ...order.slice(0, -1).map((name, i) =>
    rule('only-downwards', 'A module knows only modules above it in src/modules.ts.', {
      from: { path: `^src/modules/${name}/` },
      to: { path: `^src/modules/(${order.slice(i + 1).join('|')})/` },
    }),
  ),
  rule('core-knows-no-web', 'Operations, queries, policy, tables, events: no HTTP, no React.', {
    from: { path: core },
    to: { path: [web, '^src/ui/'] },
  }),
  rule('pages-build-no-queries', 'Pages and api.ts leave tables to queries and operations.', {
    from: { path: ['^src/modules/[^/]+/api(\\.ts$|/)', page], pathNot: ownTests },
    to: {
      path: [npm('kysely', 'pg'), '/tables\\.ts$', '^src/kernel/(database/|lens\\.ts$)'],
      dependencyTypesNot: ['type-only'], // a row's type is no table
    },
  }),
  rule('pages-name-server-code', 'Pages import server code by its #modules or #kernel name.', {
    from: { path: page, pathNot: ownTests },
    to: {
      path: '^src/(kernel|modules)/.*\\.ts$',
      pathNot: ['/text\\.ts$', '/web/'],
      dependencyTypesNot: ['aliased', 'type-only'],
    },
  }),
]

const rule = (name, comment, { from, to }) => ({ name, comment, severity: 'error', from, to })
