import type { Rule } from 'eslint';

const SILENCER = /^\s*(eslint-disable|svelte-ignore|@ts-(?:expect-error|ignore|nocheck))\b(.*)$/s;

/** True where a comment silences a tool and does not say why (` -- reason` or `(reason)`). */
export function lacksReason(comment: string): boolean {
  const found = SILENCER.exec(comment);
  if (!found) return false;
  return !/(--\s*\S{3,}|\(\s*\S{3,}.*\)|:\s*\S{3,})/s.test(found[2] ?? '');
}

/** Every silenced rule says why. */
export const reasons: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { missing: 'Say why, after “--”.' } },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (comment.loc && lacksReason(comment.value)) {
          context.report({ loc: comment.loc, messageId: 'missing' });
        }
      }
    },
  }),
};
