// ESM-only packages are compiled along with our own sources; everything else in node_modules is left as it is.
const esmOnly = ['hucre', 'csv-parse', '@noble/hashes', 'postal-mime'].join('|');

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: [],
  transform: {
    '\\.m?[jt]s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`node_modules/(?!(${esmOnly})/)`],
  maxWorkers: 2,
};
