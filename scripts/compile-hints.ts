import type { Plugin } from 'vite';

/** Files of which most runs before the first words of a page. */
const BEFORE_WORDS = /^(chunks\/(shared|popup)-[^/]+|newtab-words)\.js$/;

/**
 * Has V8 compile the whole of these files at once, and so keep the whole in its code cache
 * ("explicit compile hints", Chrome 136; to every other engine it is a comment).
 */
export function compiledAtOnce(): Plugin {
  return {
    name: 'evenkeel:compiled-at-once',
    generateBundle: {
      // The minifier drops comments.
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk' || !BEFORE_WORDS.test(file.fileName)) continue;
          file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
        }
      },
    },
  };
}
