import js from '@eslint/js';
import globals from 'globals';
import { defineConfig } from 'eslint/config';

// paths are those of the project, from whose root ESLint is started
const MODULES = ['src/main/resources/META-INF/resources/frontend/**/*.js'];
const TOOLS = ['src/test/javascript/**/*.{js,mjs}'];

export default defineConfig([
  {
    files: [...MODULES, ...TOOLS],
    plugins: { js },
    extends: ['js/recommended'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  { files: MODULES, languageOptions: { globals: globals.browser } },
  { files: TOOLS, languageOptions: { globals: globals.node } },
]);
