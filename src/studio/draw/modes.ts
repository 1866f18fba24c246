/**
 * What a gesture on the canvas means: one machine for the hand and for the keyboard. Events tell what was pressed, moved
 * and typed, in the coordinates of the drawing; what is to be done comes out as data, and somebody else does it.
 */
import { assign, initialTransition, setup, transition, type SnapshotFrom } from 'xstate';
import type { Thing } from '../selection.svelte.ts';
import type { Point } from './path.ts';

export const tools = ['select', 'touchpoint', 'exit', 'arrow', 'phase', 'note'] as const;
export type Tool = (typeof tools)[number];
/** Tools that put something new on the canvas. */
export type Placing = Exclude<Tool, 'select' | 'arrow'>;

export interface ArrowEnd {
  readonly arrow: string;
  readonly end: 'from' | 'to';
}

/** What a pointer is pressed on. */
export type Hit =
  | { readonly kind: 'ground' }
  | { readonly kind: 'thing'; readonly thing: Thing }
  /** Where an arrow is drawn from a place. */
  | { readonly kind: 'handle'; readonly place: string }
  | ({ readonly kind: 'end'; readonly from: string } & ArrowEnd);

export type Gesture =
  | { readonly type: 'tool'; readonly tool: Tool }
  | {
      readonly type: 'press';
      readonly hit: Hit;
      readonly at: Point;
      /** Shift, Ctrl or ⌘: adds to what is chosen, or draws a box. */
      readonly add: boolean;
      /** Alt: what is dragged is a copy. */
      readonly copy: boolean;
      /** Whether what is pressed on is chosen already. */
      readonly chosen: boolean;
      /** Movements smaller than this are a click. */
      readonly slack: number;
    }
  /** `over`: the place below the pointer. */
  | { readonly type: 'move'; readonly at: Point; readonly over: string | undefined }
  | { readonly type: 'release'; readonly at: Point; readonly over: string | undefined }
  /** A click on empty ground. */
  | { readonly type: 'ground'; readonly at: Point }
  | { readonly type: 'cancel' }
  /** From the keyboard: an arrow is to leave this place; towards this one; there it is. */
  | { readonly type: 'connect'; readonly from: string; readonly at: Point }
  | { readonly type: 'aim'; readonly target: string; readonly at: Point }
  | { readonly type: 'accept'; readonly at: Point }
  | { readonly type: 'nudge'; readonly by: Point }
  | { readonly type: 'rest' }
  | { readonly type: 'name'; readonly thing: Thing }
  | { readonly type: 'named' };

/** What is to be done. */
export type Deed =
  | { readonly kind: 'choose'; readonly thing: Thing; readonly add: boolean }
  | { readonly kind: 'clear' }
  | { readonly kind: 'place'; readonly what: Placing; readonly at: Point }
  | { readonly kind: 'drop'; readonly by: Point; readonly copy: boolean }
  | { readonly kind: 'enclose'; readonly from: Point; readonly to: Point; readonly add: boolean }
  | { readonly kind: 'connect'; readonly from: string; readonly to: string }
  /** A new touchpoint where the arrow ends. */
  | { readonly kind: 'branch'; readonly from: string; readonly at: Point }
  | ({ readonly kind: 'lead'; readonly to: string } & ArrowEnd)
  | { readonly kind: 'nudge'; readonly by: Point }
  | { readonly kind: 'rest' };

export interface Situation {
  readonly tool: Tool;
  /** Where a gesture began, and where it is now. */
  readonly start: Point;
  readonly at: Point;
  readonly slack: number;
  readonly add: boolean;
  readonly copy: boolean;
  readonly pressed: Thing | undefined;
  readonly wasChosen: boolean;
  /** The place that an arrow leaves, or keeps while its other end is led elsewhere. */
  readonly from: string;
  readonly led: ArrowEnd | undefined;
  readonly over: string | undefined;
  /** The pointer has left the place where the arrow begins: coming back means an arrow to itself. */
  readonly left: boolean;
  readonly naming: Thing | undefined;
}

const nowhere: Point = { x: 0, y: 0 };
const calm: Situation = {
  tool: 'select',
  start: nowhere,
  at: nowhere,
  slack: 0,
  add: false,
  copy: false,
  pressed: undefined,
  wasChosen: false,
  from: '',
  led: undefined,
  over: undefined,
  left: false,
  naming: undefined,
};

/** The machine does nothing itself. */
const doNothing: (_: unknown, deed: Deed) => void = () => undefined;

interface Given {
  readonly context: Situation;
  readonly event: Gesture;
}

const machine = setup({
  types: { context: {} as Situation, events: {} as Gesture },
  actions: {
    /** Handed out by `step`. */
    do: doNothing,
    calm: assign(() => calm),
    begin: assign(({ event }: Given) => {
      if (event.type !== 'press') return {};
      const { at, add, copy, slack, chosen, hit } = event;
      return {
        start: at,
        at,
        slack,
        add,
        copy,
        wasChosen: chosen,
        pressed: hit.kind === 'thing' ? hit.thing : undefined,
        naming: undefined,
      };
    }),
    leave: assign(({ context, event }: Given) => {
      if (event.type === 'connect')
        return {
          from: event.from,
          led: undefined,
          at: event.at,
          start: event.at,
          over: undefined,
          left: true,
        };
      if (event.type !== 'press') return {};
      const { hit, at } = event;
      const from =
        hit.kind === 'handle'
          ? hit.place
          : hit.kind === 'end'
            ? hit.from
            : hit.kind === 'thing'
              ? hit.thing.id
              : context.from;
      const led = hit.kind === 'end' ? { arrow: hit.arrow, end: hit.end } : undefined;
      return { from, led, at, start: at, over: undefined, left: led !== undefined };
    }),
    follow: assign(({ context, event }: Given) => {
      if (event.type !== 'move' && event.type !== 'release') return {};
      const left = context.left || event.over !== context.from;
      return { at: event.at, over: event.over, left };
    }),
  },
  guards: {
    onGround: ({ event }: Given) => event.type === 'press' && event.hit.kind === 'ground' && event.add,
    onHandle: ({ event }: Given) =>
      event.type === 'press' && (event.hit.kind === 'handle' || event.hit.kind === 'end'),
    onFresh: ({ event }: Given) =>
      event.type === 'press' && event.hit.kind === 'thing' && !event.add && !event.chosen,
    onThing: ({ event }: Given) => event.type === 'press' && event.hit.kind === 'thing',
    onTouchpoint: ({ event }: Given) =>
      event.type === 'press' && event.hit.kind === 'thing' && event.hit.thing.kind === 'touchpoint',
    far: ({ context, event }: Given) =>
      event.type === 'move' &&
      Math.hypot(event.at.x - context.start.x, event.at.y - context.start.y) > context.slack,
    drags: ({ context, event }: Given) =>
      context.pressed?.kind !== 'arrow' &&
      event.type === 'move' &&
      Math.hypot(event.at.x - context.start.x, event.at.y - context.start.y) > context.slack,
    places: ({ event }: Given) => event.type === 'tool' && event.tool !== 'select' && event.tool !== 'arrow',
    connects: ({ event }: Given) => event.type === 'tool' && event.tool === 'arrow',
    /** Let go where it began: the arrow goes on to follow the pointer, until the next click. */
    stays: ({ context, event }: Given) =>
      event.type === 'release' && event.over === context.from && !context.left && context.led === undefined,
    onPlace: ({ event }: Given) => event.type === 'release' && event.over !== undefined,
    aimed: ({ context }: Given) => context.over !== undefined,
    leads: ({ context }: Given) => context.led !== undefined,
  },
}).createMachine({
  context: calm,
  initial: 'select',
  on: {
    tool: [
      {
        guard: 'places',
        target: '.placing',
        actions: ['calm', assign(({ event }) => ({ tool: event.tool }))],
      },
      {
        guard: 'connects',
        target: '.aiming',
        actions: ['calm', assign(({ event }) => ({ tool: event.tool }))],
      },
      { target: '.select' },
    ],
    cancel: '.select',
    connect: { target: '.connecting', actions: 'leave' },
    name: {
      target: '.naming',
      actions: ['calm', assign(({ event }) => ({ naming: event.thing }))],
    },
    press: [
      { guard: 'onGround', target: '.enclosing', actions: 'begin' },
      { guard: 'onHandle', target: '.connecting', actions: 'leave' },
      {
        guard: 'onFresh',
        target: '.pressed',
        actions: ['begin', { type: 'do', params: ({ event }) => chosenBy(event, false) }],
      },
      { guard: 'onThing', target: '.pressed', actions: 'begin' },
    ],
    ground: { target: '.select', actions: { type: 'do', params: { kind: 'clear' } } },
    nudge: {
      target: '.nudging',
      actions: { type: 'do', params: ({ event }) => ({ kind: 'nudge', by: event.by }) },
    },
  },
  states: {
    select: { entry: 'calm' },
    /** Something is pressed, and may yet be dragged. */
    pressed: {
      on: {
        move: { guard: 'drags', target: 'dragging', actions: 'follow' },
        release: [
          {
            guard: ({ context }) => context.add,
            target: 'select',
            actions: {
              type: 'do',
              params: ({ context }) => ({ kind: 'choose', thing: context.pressed ?? noThing, add: true }),
            },
          },
          {
            target: 'select',
            actions: {
              type: 'do',
              params: ({ context }) => ({ kind: 'choose', thing: context.pressed ?? noThing, add: false }),
            },
          },
        ],
      },
    },
    dragging: {
      on: {
        move: { actions: 'follow' },
        release: {
          target: 'select',
          actions: {
            type: 'do',
            params: ({ context, event }) => ({
              kind: 'drop',
              by: { x: event.at.x - context.start.x, y: event.at.y - context.start.y },
              copy: context.copy,
            }),
          },
        },
      },
    },
    enclosing: {
      on: {
        move: { actions: 'follow' },
        release: {
          target: 'select',
          actions: {
            type: 'do',
            params: ({ context, event }) => ({
              kind: 'enclose',
              from: context.start,
              to: event.at,
              add: context.add,
            }),
          },
        },
      },
    },
    /** A tool is in the hand, and the next click says where. */
    placing: {
      on: {
        move: { actions: 'follow' },
        press: {},
        release: {},
        ground: {
          target: 'select',
          actions: { type: 'do', params: ({ context, event }) => placed(context, event) },
        },
        accept: {
          target: 'select',
          actions: { type: 'do', params: ({ context, event }) => placed(context, event) },
        },
      },
    },
    /** The arrow tool is in the hand, and the next press says from where. */
    aiming: {
      on: {
        press: [
          { guard: 'onHandle', target: 'connecting', actions: 'leave' },
          { guard: 'onTouchpoint', target: 'connecting', actions: 'leave' },
          {},
        ],
        ground: {},
      },
    },
    connecting: {
      on: {
        move: { actions: 'follow' },
        press: { actions: 'follow' },
        aim: {
          actions: assign(({ event }) => ({ over: event.target, at: event.at, left: true })),
        },
        accept: [
          {
            guard: 'aimed',
            target: 'select',
            actions: { type: 'do', params: ({ context }) => joined(context, context.over ?? '') },
          },
          {},
        ],
        release: [
          { guard: 'stays', actions: 'follow' },
          {
            guard: 'onPlace',
            target: 'select',
            actions: { type: 'do', params: ({ context, event }) => joined(context, event.over ?? '') },
          },
          // An end that is let go over nothing goes back to where it was.
          { guard: 'leads', target: 'select' },
          {
            target: 'select',
            actions: {
              type: 'do',
              params: ({ context, event }) => ({ kind: 'branch', from: context.from, at: event.at }),
            },
          },
        ],
        ground: {},
        nudge: {},
      },
    },
    naming: {
      on: { named: 'select', nudge: {}, ground: 'select' },
    },
    /** Moved by the keyboard, step by step; all steps together are one. */
    nudging: {
      exit: { type: 'do', params: { kind: 'rest' } },
      on: {
        rest: 'select',
        nudge: { actions: { type: 'do', params: ({ event }) => ({ kind: 'nudge', by: event.by }) } },
      },
    },
  },
});

/** Never reached: a thing is pressed before it is let go. */
const noThing: Thing = { kind: 'touchpoint', id: '' };

function chosenBy(event: Gesture, add: boolean): Deed {
  const thing = event.type === 'press' && event.hit.kind === 'thing' ? event.hit.thing : noThing;
  return { kind: 'choose', thing, add };
}

function placed({ tool }: Situation, event: Gesture): Deed {
  const at = 'at' in event ? event.at : nowhere;
  return tool === 'select' || tool === 'arrow' ? { kind: 'clear' } : { kind: 'place', what: tool, at };
}

function joined({ from, led }: Situation, to: string): Deed {
  return led ? { kind: 'lead', ...led, to } : { kind: 'connect', from, to };
}

export type Mode = SnapshotFrom<typeof machine>;

export function firstMode(): Mode {
  return initialTransition(machine)[0];
}

/** The mode after a gesture, and what is to be done. */
export function step(mode: Mode, gesture: Gesture): { readonly mode: Mode; readonly deeds: readonly Deed[] } {
  const [next, actions] = transition(machine, mode, gesture);
  // `do` is the machine's only action with parameters.
  const deeds = actions.flatMap(({ type, params }) => (type === 'do' ? [params as Deed] : []));
  return { mode: next, deeds };
}
