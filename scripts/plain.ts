/** Imported first: what goes into a file or a pipe is plain text. */
if (!process.stdout.isTTY) process.env['NO_COLOR'] = '1';
