import { posix } from 'node:path';
import ts from 'typescript';
import type { Source } from './sources.ts';

/** What a file imports: paths from the root for our own, names for packages. */
export function importsOf({ path, text }: Source): readonly string[] {
  const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => {
    const isOurs = fileName.startsWith('.');
    return isOurs ? posix.join(posix.dirname(path), fileName.replace(/\?.*$/, '')) : fileName;
  });
}

function scriptsOf(view: string): string {
  return [...view.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(([, code]) => code).join('\n');
}
