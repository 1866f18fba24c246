import fc from 'fast-check';

/** Texts that break what is written carelessly, among any others. */
export const hostile = fc.oneof(
  fc.constantFrom(
    ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', 'a,b', 'a;b', 'say "so"', '"', 'line\r\nline', ' a '],
    ...[
      ']]>',
      '<b>&amp;</b>',
      '_x0041_',
      'nul \0 esc \u001b',
      '\ufffe',
      '👩‍👩‍👧 emoji',
      '\ud800 half',
      'Ünïcode',
    ],
  ),
  fc.string({ unit: 'binary' }),
);
