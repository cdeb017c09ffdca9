// Set by the command line of the test tool, and asked by plugins that make Svelte's browser code
// the one that is tested.
process.env['VITEST'] ??= 'true';
process.env['NODE_ENV'] ??= 'test';

/** The test tool for these projects; to be closed afterwards. */
export async function openTests(
  projects: readonly string[],
  reporter: 'default' | 'dot' = 'default',
) {
  const { createVitest } = await import('vitest/node');
  return await createVitest('test', {
    watch: false,
    project: [...projects],
    reporters: [reporter],
  });
}
