import { describe, expect, test } from 'vitest';
import { FILE_BYTES_MAX } from '../../../utils/domain/importing.ts';
import { decodeFile, refusalBySize } from '../../../utils/exchange/decode-file.ts';

const TEXT = 'FN:Zoë Löwe\nNOTE:née Şahin 🐢\n';
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (...parts: readonly (readonly number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

function wide(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

const decoded = (bytes: Uint8Array) => {
  const result = decodeFile(bytes);
  return result.ok ? result.value : result.error.code;
};

describe('a text is read', () => {
  test.each([
    ['as UTF-8', utf8(TEXT)],
    ['as UTF-8 with a mark', bytesOf([0xef, 0xbb, 0xbf], utf8(TEXT))],
    ['as UTF-16, small end first, with a mark', bytesOf([0xff, 0xfe], wide(TEXT, true))],
    ['as UTF-16, big end first, with a mark', bytesOf([0xfe, 0xff], wide(TEXT, false))],
    ['as UTF-16 without a mark', wide(TEXT, true)],
    ['as UTF-16, big end first, without a mark', wide(TEXT, false)],
    ['with the line ends of Windows', utf8(TEXT.replaceAll('\n', '\r\n'))],
    ['with the line ends of an old Mac', utf8(TEXT.replaceAll('\n', '\r'))],
  ])('%s', (_how, bytes) => {
    expect(decoded(bytes)).toBe(TEXT);
  });

  test('as Latin-1 where it cannot be UTF-8', () => {
    expect(decoded(Uint8Array.from('FN:Zoë Löwe', (c) => c.charCodeAt(0)))).toBe('FN:Zoë Löwe');
  });

  test('as UTF-8 up to where it was cut, and around one damaged letter', () => {
    expect(decoded(utf8('FN:Zoë').slice(0, -1))).toBe('FN:Zo');
    expect(decoded(bytesOf(utf8('Zoë Löwe '), [0xff]))).toBe('Zoë Löwe \ufffd');
  });
});

describe('a file is refused', () => {
  test.each([
    ['that is empty', new Uint8Array(), 'empty'],
    ['of nothing but a mark', Uint8Array.of(0xef, 0xbb, 0xbf), 'empty'],
    ['of spaces', utf8(' \r\n\t'), 'empty'],
    ['that is larger than 10 MB', new Uint8Array(FILE_BYTES_MAX + 1), 'tooLarge'],
    [
      'that is a picture',
      bytesOf([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], new Uint8Array(50)),
      'notText',
    ],
    [
      'that is an archive',
      bytesOf(utf8('PK'), [3, 4, 20, 0, 8, 0, 0, 0, 1, 2, 3, 4, 0xff]),
      'notText',
    ],
    ['in UTF-32', bytesOf([0xff, 0xfe, 0, 0], [70, 0, 0, 0, 78, 0, 0, 0]), 'notText'],
  ])('%s', (_what, bytes, code) => {
    expect(decoded(bytes)).toBe(code);
  });

  test('before a byte of it is read, where its size tells', () => {
    expect(refusalBySize([FILE_BYTES_MAX])).toBeNull();
    expect(refusalBySize([FILE_BYTES_MAX + 1])).toEqual({ code: 'tooLarge', line: null });
    expect(refusalBySize([0])).toEqual({ code: 'empty', line: null });
    expect(refusalBySize([5, 5])).toEqual({ code: 'moreThanOne', line: null });
  });
});
