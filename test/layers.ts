/**
 * The directions of import, the homes of the packages and what the pure rooms must not touch. A violation is a line
 * `file:line what is wrong`.
 */
import { posix } from 'node:path';
import ts from 'typescript';

/** Each room, and the rooms it may import from. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  models: ['models'],
  workers: ['workers', 'models'],
  'src/document': ['src/document', 'workers', 'models'],
  'src/charts': ['src/charts', 'workers', 'models'],
  'src/words': ['src/words', 'workers', 'models'],
  'src/studio': ['src/studio', 'src/report', 'src/document', 'src/charts', 'src/words', 'workers', 'models'],
  'src/report': ['src/report', 'src/studio', 'src/charts', 'src/words', 'workers', 'models'],
  'src/cli': ['src/cli', 'src/report', 'src/document', 'src/charts', 'src/words', 'workers', 'models'],
};

/** The helpers of the studio know the workers only by their types. */
const helpers = ['src/document', 'src/charts', 'src/words'];

/** What people use: here the clock, the page and chance are allowed. */
const tops = ['src/studio', 'src/report', 'src/cli'];

/** Packages, by the start of their name, and the places that may import them. Others belong to the tops. */
const homes: readonly (readonly [string, RegExp])[] = [
  ['valibot', /^models\//],
  ['xstate', /^(models\/reference|src\/studio\/draw)\//],
  ['comlink', /^workers\//],
  ['yjs', /^src\/document\//],
  ['idb', /^src\/document\/storage\.ts$/],
  ['d3', /^src\/charts\//],
  ['svelte', /^(src\/studio\/|src\/charts\/.*\.svelte$)/],
  ['node:', /^(workers\/run|src\/cli)\//],
  ['', /^src\/(studio|cli)\//],
];

/** Globals that tie code to a browser, and the files whose task they are. */
const globals: Readonly<Record<string, RegExp | undefined>> = {
  document: undefined,
  window: undefined,
  performance: undefined,
  localStorage: /^src\/document\/storage\.ts$/,
  sessionStorage: /^src\/document\/storage\.ts$/,
  indexedDB: /^src\/document\/storage\.ts$/,
  navigator: /^(src\/document\/storage|workers\/run\/browser)\.ts$/,
  Worker: /^workers\/run\/browser\.ts$/,
};

/** Where results are made, the last bits must not depend on the engine; the reference and the exact chain are double-checked by tolerance. */
const exactBits = /^(models\/(?!reference\/|exact\/)|workers\/)/;

/** What the language leaves approximate. */
const approximate = new Set(
  'exp expm1 log log2 log10 log1p pow cbrt hypot sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh'.split(
    ' ',
  ),
);

export interface Import {
  readonly line: number;
  readonly from: string;
  /** Gone after compilation. */
  readonly type: boolean;
  /** The project's file it means; none for a package. */
  readonly file: string | undefined;
}

/** The imports of a file, those of `new URL('./some.worker.ts', import.meta.url)` included. */
export function imports(path: string, text: string): Import[] {
  const source = parse(path, text);
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, type: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const from = specifier.text.replace(/\?.*$/, '');
    const file = from.startsWith('.') ? posix.join(posix.dirname(path), from) : undefined;
    found.push({ line: lineOf(source, node), from, type, file });
  };
  each(source, (node) => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeImport(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node, node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node, node.arguments[0], false);
    else if (
      ts.isNewExpression(node) &&
      node.expression.getText(source) === 'URL' &&
      node.arguments?.length === 2
    )
      add(node, node.arguments[0], false);
  });
  return found;
}

/** What a file does against the promises of the architecture. Paths are relative to the project, with slashes. */
export function violations(path: string, text: string): string[] {
  const room = roomOf(path);
  if (room === undefined) return [`${path}:1 stands in no room of the architecture`];
  const found = imports(path, text).flatMap((one) => {
    const wrong = wrongImport(path, room, one);
    return wrong === undefined ? [] : [`${path}:${one.line} ${wrong}`];
  });
  if (tops.includes(room)) return found;

  const source = parse(path, text);
  const own = declared(source);
  each(source, (node) => {
    const wrong = wrongUse(path, source, own, node);
    if (wrong !== undefined) found.push(`${path}:${lineOf(source, node)} ${wrong}`);
  });
  if (path.endsWith('.svelte')) {
    for (const [i, line] of markup(text).split('\n').entries()) {
      const match =
        /\b(Math\.random|Date\.now|new Date\b|performance\.|document\.|window\.|localStorage|indexedDB)/.exec(
          line,
        );
      if (match) found.push(`${path}:${i + 1} uses ${match[0]}`);
    }
  }
  return found;
}

/** A circle of imports that are there when the program runs, if there is one: each file imports the next. */
export function circle(files: ReadonlyMap<string, string>): string[] | undefined {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] | undefined => {
    const start = trail.indexOf(path);
    if (start >= 0) return [...trail.slice(start), path];
    const text = files.get(path);
    if (done.has(path) || text === undefined) return undefined;
    for (const { type, file, from } of imports(path, text)) {
      // A worker starts on its own, and a component may draw itself.
      if (type || file === undefined || file === path || from.includes('.worker.')) continue;
      const found = visit(file, [...trail, path]);
      if (found) return found;
    }
    done.add(path);
    return undefined;
  };
  for (const path of files.keys()) {
    const found = visit(path, []);
    if (found) return found;
  }
  return undefined;
}

function wrongImport(path: string, room: string, { from, type, file }: Import): string | undefined {
  if (file === undefined) {
    const [name, home] = homes.find(([start]) => from.startsWith(start)) ?? ['', /^/];
    return home.test(path)
      ? undefined
      : `imports ${from}, which belongs to ${name === '' ? 'src/studio and src/cli' : home.source}`;
  }
  if (file === 'package.json' && tops.includes(room)) return undefined;
  const target = roomOf(file);
  if (target === undefined || !(rooms[room] ?? []).includes(target))
    return `imports ${file}: ${room} may import only ${rooms[room]?.join(', ')}`;
  if (helpers.includes(room) && target === 'workers' && !type) return `imports more than types from ${file}`;
  return undefined;
}

function wrongUse(
  path: string,
  source: ts.SourceFile,
  own: ReadonlySet<string>,
  node: ts.Node,
): string | undefined {
  if (ts.isBinaryExpression(node) && exactBits.test(path)) {
    const { kind } = node.operatorToken;
    const power =
      kind === ts.SyntaxKind.AsteriskAsteriskToken || kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken;
    return power && !isNumber(node.right)
      ? 'raises to a power that is not a literal, which engines round differently'
      : undefined;
  }
  if (!ts.isIdentifier(node)) return undefined;
  const { parent, text } = node;
  // `globalThis.document` is `document` too.
  const ofGlobal =
    ts.isPropertyAccessExpression(parent) &&
    parent.name === node &&
    ['globalThis', 'self', 'window'].includes(parent.expression.getText(source));
  if (!ofGlobal && (own.has(text) || !isReference(node))) return undefined;
  const used = ofGlobal ? parent : node;
  const holder = used.parent;
  const member =
    ts.isPropertyAccessExpression(holder) && holder.expression === used ? holder.name.text : undefined;

  if (text === 'Math') {
    if (member === undefined) return 'uses Math as a value, which hides what is used of it';
    if (member === 'random') return 'uses Math.random';
    if (approximate.has(member) && exactBits.test(path))
      return `uses Math.${member}, which engines round differently`;
    return undefined;
  }
  if (text === 'Date') {
    const made = (ts.isNewExpression(holder) || ts.isCallExpression(holder)) && holder.expression === used;
    return made || member === 'now' ? 'reads the clock by Date' : undefined;
  }
  if (!Object.hasOwn(globals, text)) return undefined;
  return globals[text]?.test(path) ? undefined : `uses ${text}`;
}

function roomOf(path: string): string | undefined {
  return Object.keys(rooms).find((room) => path.startsWith(`${room}/`));
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

/** Is the identifier a value that is read, and not a name that is declared, a property or a type? */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isTypeNode(parent) || ts.isQualifiedName(parent) || ts.isExportSpecifier(parent)) return false;
  // Any declaration, property or label: which of these fields exists depends on the kind of the parent.
  const { name, propertyName, label } = parent as { name?: ts.Node; propertyName?: ts.Node; label?: ts.Node };
  return node !== name && node !== propertyName && node !== label;
}

/** The names that a file declares or imports, wherever in the file. */
function declared(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  each(source, (node) => {
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isImportClause(node) ||
      ts.isImportSpecifier(node) ||
      ts.isNamespaceImport(node);
    if (declares && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
  });
  return names;
}

function isNumber(node: ts.Expression): boolean {
  return ts.isNumericLiteral(ts.isPrefixUnaryExpression(node) ? node.operand : node);
}

const parsed = new Map<string, ts.SourceFile>();

function parse(path: string, text: string): ts.SourceFile {
  const key = `${path}\n${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const code = path.endsWith('.svelte') ? scripts(text) : text;
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  parsed.set(key, source);
  return source;
}

const script = /(<script[^>]*>)([\s\S]*?)(<\/script>)/g;

/** A component's scripts, on the lines where they stand. */
function scripts(component: string): string {
  let end = 0;
  let kept = '';
  for (const { index, 0: all, 1: open = '', 2: body = '' } of component.matchAll(script)) {
    kept += blank(component.slice(end, index) + open) + body;
    end = index + all.length;
  }
  return kept;
}

/** A component without its scripts, styles and comments, on the same lines. */
function markup(component: string): string {
  return component.replace(script, blank).replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, blank);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function each(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => each(child, visit));
}

function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}
