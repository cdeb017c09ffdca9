import { runTool } from './processes.ts';

const lint = await runTool('eslint', ['.', '--fix'], { shown: true });
const format = await runTool('prettier', ['--write', '--log-level', 'warn', '.'], { shown: true });
process.exitCode = lint.code || format.code;
