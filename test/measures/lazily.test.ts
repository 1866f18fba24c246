import { expect, it, vi } from 'vitest';
import { lazily } from '../../workers/measures/lazily.ts';

it('a value is worked out when it is first read, once, and no other with it', () => {
  const makers = { a: vi.fn(() => ({ deep: 1 })), b: vi.fn(() => 2), none: vi.fn(() => undefined) };
  const object = lazily<{ a: { deep: number }; b: number; none: undefined }>(makers);
  expect(Object.keys(object)).toEqual(['a', 'b', 'none']);
  expect(makers.a).not.toHaveBeenCalled();
  const { a } = object;
  expect(object.a).toBe(a);
  expect(object.none ?? object.none).toBeUndefined();
  expect(makers.a).toHaveBeenCalledOnce();
  expect(makers.none).toHaveBeenCalledOnce();
  expect(makers.b).not.toHaveBeenCalled();
  expect({ ...object }).toEqual({ a: { deep: 1 }, b: 2, none: undefined });
});
