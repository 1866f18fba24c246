import { expect, test } from 'vitest';
import { print } from '../../models/print.ts';
import { jsonSchema } from '../../models/schema.ts';

// `npx vitest run test/models/schema.test.ts -u` writes the file anew
test('the published JSON Schema is the one that the schemas and tables give', async () => {
  await expect(`${print(jsonSchema())}\n`).toMatchFileSnapshot('../../public/study.schema.json');
});

test('the published JSON Schema knows unit, range and default of a number, and its bare and its stated form', () => {
  expect(jsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    required: ['format', 'version', 'id', 'name', 'start', 'touchpoints', 'transitions', 'segments'],
    additionalProperties: false,
    properties: {
      format: { const: 'saldo-study' },
      market: {
        properties: {
          lossWeight: {
            description: expect.stringContaining('λ') as unknown,
            symbol: 'λ',
            unit: 'ratio',
            default: 2,
            anyOf: [
              { type: 'number', minimum: 1, maximum: 5 },
              { $ref: '#/$defs/stated', properties: { low: { minimum: 1, maximum: 5 } } },
            ],
          },
        },
      },
      touchpoints: { type: 'array', items: { $ref: '#/$defs/touchpoint' }, maxItems: 1000 },
    },
  });
});

test('a number that is derived where it is not given has no default there', () => {
  expect(jsonSchema()).not.toHaveProperty('$defs.touchpoint.properties.failureGrade.default');
  expect(jsonSchema()).toHaveProperty('$defs.touchpoint.properties.grade.default', 7.5);
});
