import i18next from 'eslint-plugin-i18next'
import jsdoc from 'eslint-plugin-jsdoc'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

// A later block replaces the options of the same rule in an earlier one: each list is spread into every block that sets the rule.
const ENVIRONMENT = [{ object: 'process', property: 'env', message: 'Read config.ts instead.' }]
const CHANCE = [{ object: 'Math', property: 'random', message: 'The same input is decided the same way again.' }]
const CLOCKS = [
  { object: 'Date', property: 'now', message: 'Time is a parameter here.' },
  { object: 'performance', property: 'now', message: 'Time is a parameter here.' },
]
const PRESENT_MOMENT = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is a parameter here.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Time is a parameter here.' },
]

const EVENT_BY_HAND = {
  selector: "ObjectExpression:has(> Property[key.name='type']) > Property[key.name='version'][value.type='Literal']",
  message: 'event() makes events, in the present version.',
}

export default tseslint.config(
  {
    ignores: [
      'dist',
      'web/api/schema.d.ts',
      '.data',
      'node_modules',
      'web/dist',
      '.stryker-tmp',
      'reports',
      'coverage',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      // Taking a member out of an object names what is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers in messages are what our messages are made of.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Plugins, route handlers and fakes of async interfaces need not await.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
    },
  },
  {
    // What runs in the workflow sandbox must be deterministic: no clocks, no chance, no Node.
    files: ['domain/**/*.ts', 'workflows/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['node:*'] }],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'setInterval', 'fetch'],
    },
  },
  {
    // The only reader of the environment is config.ts.
    files: ['**/*.ts'],
    ignores: ['config.ts', 'vitest.config.ts', 'vite.config.ts', 'test/**', 'runtime/**'],
    rules: { 'no-restricted-properties': ['error', ...ENVIRONMENT] },
  },
  {
    files: ['domain/**/*.ts', 'workflows/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...ENVIRONMENT, ...CHANCE, ...CLOCKS],
      'no-restricted-syntax': ['error', ...PRESENT_MOMENT, EVENT_BY_HAND],
    },
  },
  {
    files: ['db/**/*.ts', 'activities/**/*.ts', 'api/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', EVENT_BY_HAND] },
  },
  {
    // What others call says what it means in the business, in which unit, and what it throws.
    files: ['domain/**/*.ts', 'db/queries/**/*.ts', 'api/commands/**/*.ts'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          // A function kept in a constant is exported like one that is declared.
          require: { FunctionDeclaration: true, ArrowFunctionExpression: true, FunctionExpression: true },
        },
      ],
    },
  },
  {
    // The run of a case is where the time of a turn comes from: Temporal's sandbox answers Date.now the same in a replay.
    files: ['workflows/*run.ts'],
    rules: { 'no-restricted-properties': ['error', ...ENVIRONMENT, ...CHANCE] },
  },
  {
    files: ['runtime/**/*.ts', 'demo/**/*.ts', 'bench/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      // React takes handlers that answer with a promise; what goes wrong in them ends in their query or deed.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // The router tells of redirects by throwing them.
      '@typescript-eslint/only-throw-error': 'off',
      'no-restricted-properties': [
        'error',
        ...ENVIRONMENT,
        { object: 'crypto', property: 'randomUUID', message: 'It is absent over plain http: newKey() of web/api.' },
        { object: 'window', property: 'localStorage', message: 'It may be full or forbidden: web/kept.' },
        { object: 'window', property: 'sessionStorage', message: 'It may be full or forbidden: web/kept.' },
        { object: 'navigator', property: 'clipboard', message: 'It is absent over plain http.' },
        { object: 'navigator', property: 'serviceWorker', message: 'It is absent over plain http.' },
      ],
    },
  },
  {
    files: ['web/kept/kept.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // What people read stands in web/i18n, in both languages.
    files: ['web/**/*.tsx'],
    plugins: { i18next },
    rules: {
      'i18next/no-literal-string': [
        'error',
        {
          mode: 'jsx-only',
          'jsx-attributes': {
            include: [
              'title',
              'label',
              'alt',
              'placeholder',
              'description',
              'aria-label',
              'okText',
              'cancelText',
              'tooltip',
              'extra',
              'message',
            ],
          },
          'should-validate-template': true,
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `expect.any` and stops of servers handed to afterAll need no `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
)
