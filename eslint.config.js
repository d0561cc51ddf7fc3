import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Imports run one way (see CONTRIBUTING.md): what each room may not reach for. */
const ROOMS = [
  {
    room: 'src/schemas',
    mayNot: [
      'api',
      'markdown',
      'domain',
      'queries',
      'browser',
      'islands',
      'components',
      'layouts',
      'pages',
    ],
  },
  {
    room: 'src/domain',
    mayNot: ['api', 'markdown', 'queries', 'browser', 'islands', 'components', 'layouts', 'pages'],
  },
  {
    room: 'src/markdown',
    mayNot: ['api', 'queries', 'browser', 'islands', 'layouts', 'pages'],
  },
  {
    room: 'src/api',
    mayNot: ['queries', 'browser', 'islands', 'components', 'layouts', 'pages'],
  },
  { room: 'src/queries', mayNot: ['browser', 'islands', 'components', 'layouts', 'pages'] },
  {
    room: 'src/browser',
    mayNot: ['api', 'markdown', 'queries', 'islands', 'components', 'layouts', 'pages'],
  },
  { room: 'src/islands', mayNot: ['api', 'markdown', 'components', 'layouts', 'pages'] },
  {
    room: 'src/offline',
    mayNot: ['api', 'markdown', 'queries', 'browser', 'islands', 'components', 'layouts', 'pages'],
  },
  { room: 'src/components', mayNot: ['layouts', 'pages'] },
  { room: 'src/layouts', mayNot: ['pages'] },
];

const importRules = ROOMS.map(({ room, mayNot }) => ({
  // An island's .astro wrapper is rendered on the server and is made of static parts; its view is not.
  files: [room === 'src/islands' ? `${room}/**/*.{ts,tsx}` : `${room}/**/*.{ts,tsx,astro}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: mayNot.flatMap((other) => [`~/${other}`, `~/${other}/**`, `**/../${other}/**`]),
            message: `${room} may not import from ${mayNot.join(', ')}: imports run one way.`,
          },
          ...(['src/domain', 'src/schemas', 'src/api'].includes(room)
            ? [
                {
                  group: ['astro:*', 'astro', 'preact', '@preact/*'],
                  message: `${room} is pure TypeScript.`,
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

const WINDOW = [
  'window',
  'document',
  'localStorage',
  'sessionStorage',
  'location',
  'history',
  'navigator',
];

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // The compiler's noPropertyAccessFromIndexSignature asks for the brackets.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  ...astro.configs.recommended,
  // astro check, which knows the types, reports both.
  { files: ['**/*.astro'], rules: { 'no-undef': 'off', 'no-unused-vars': 'off' } },
  // A type-checked lint cannot see into .astro files.
  {
    files: ['src/components/guide/index.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['scripts/**/*.{js,mjs}', '*.config.{js,mjs,ts}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        performance: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
      },
    },
  },
  {
    files: ['src/layouts/first-paint.js'],
    languageOptions: {
      globals: { document: 'readonly', localStorage: 'readonly', location: 'readonly' },
    },
  },
  // Only src/browser touches what belongs to the window (and .astro scripts import it from there).
  {
    files: ['src/domain/**', 'src/schemas/**', 'src/queries/**', 'src/islands/**/*.tsx'],
    rules: {
      'no-restricted-globals': ['error', ...WINDOW],
    },
  },
  // An island's model and glue work on the rows that the server rendered; the rest of the window is for src/browser.
  {
    files: ['src/islands/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...WINDOW.filter((name) => name !== 'document')] },
  },
  {
    // Inline, before the first paint: it can import nothing.
    files: ['src/islands/checklist/restore.js'],
    languageOptions: {
      globals: { document: 'readonly', localStorage: 'readonly', MutationObserver: 'readonly' },
    },
  },
  ...importRules,
  // What reaches the browser takes types from the schemas; a value would bring all of Zod along.
  {
    files: ['src/domain/**/*.ts', 'src/browser/**/*.ts', 'src/islands/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['~/schemas/*', '!~/schemas/severity'],
              allowTypeImports: true,
              message: 'Import types only: a value brings Zod into the page.',
            },
          ],
        },
      ],
    },
  },
);
