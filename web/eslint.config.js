import hooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import ts from 'typescript-eslint'

export default defineConfig(
  { ignores: ['src/shared/api/schema.d.ts'] },
  ts.configs.strictTypeChecked,
  hooks.configs.flat['recommended-latest'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', 300],
      // `return stop()` and `() => act()` read well; what they give back is never used.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Redirects and problems are thrown on purpose.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['build/**'], rules: { '@typescript-eslint/restrict-template-expressions': 'off' } },
)
