/** RFC 2045 §6.7 for one value: `=C3=BC` in the given character set. What is malformed stays as it is. */
export function decodeQuotedPrintable(value: string, charset = 'utf-8'): string {
  return value.replace(/(?:=[0-9a-f]{2})+/gi, (run) => {
    const bytes = run.slice(1).split('=');
    return decoderOf(charset).decode(Uint8Array.from(bytes, (byte) => parseInt(byte, 16)));
  });
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    // A character set nobody knows: the usual one.
    return new TextDecoder();
  }
}
