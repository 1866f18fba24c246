/** The words around the canvas: the bar on top, what is kept, what goes in and out, the start. */
import type { CommandName } from '../../models/commandName.ts';
import type { Words } from './language.ts';

export interface FrameWords {
  readonly blank: { readonly name: string; readonly phases: readonly string[]; readonly segment: string };
  readonly workspaces: string;
  readonly draw: string;
  readonly compare: string;
  readonly menu: string;
  readonly backToStart: string;
  readonly rename: string;
  readonly newStudy: string;
  readonly newStudyHelp: string;
  readonly duplicate: string;
  readonly copyOf: (name: string) => string;
  readonly openFile: string;
  readonly kept: string;
  readonly keptNote: string;
  readonly changedAt: (when: string) => string;
  readonly throwAway: (name: string) => string;
  readonly thrown: (name: string) => string;
  readonly haveBack: string;
  readonly saved: string;
  readonly saving: string;
  readonly notKept: string;
  readonly notSaved: string;
  readonly readOnly: string;
  readonly readOnlyShort: string;
  readonly faults: Readonly<Record<'unavailable' | 'blocked' | 'newer' | 'full' | 'failed', string>>;
  readonly saveFile: string;
  readonly retry: string;
  readonly reload: string;
  readonly undo: (what: string) => string;
  readonly redo: (what: string) => string;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly addStrategy: string;
  readonly strategyName: (letter: string) => string;
  readonly settings: string;
  readonly panels: Readonly<
    Record<'strategy' | 'segments' | 'market' | 'tiers' | 'study' | 'problems', string>
  >;
  readonly hiddenStrategies: (count: number) => string;
  readonly showStrategy: (name: string) => string;
  readonly keys: string;
  readonly keysOf: readonly (readonly [
    title: string,
    keys: readonly (readonly [keys: string, does: string])[],
  ])[];
  readonly exportTitle: string;
  readonly formats: Readonly<
    Record<'study' | 'mermaid' | 'xstate' | 'svg' | 'png', { readonly name: string; readonly help: string }>
  >;
  readonly share: string;
  readonly shareHelp: string;
  readonly shareCopy: string;
  readonly shareCopied: string;
  readonly shareTooLong: (length: string, most: string) => string;
  readonly left: (format: string) => string;
  readonly leftIn: (file: string) => string;
  readonly showProblems: string;
  readonly linkName: string;
  readonly gone: string;
  readonly curve: {
    readonly title: string;
    readonly note: string;
    readonly drawn: string;
    readonly drawHelp: string;
    readonly draw: string;
    readonly clear: string;
    readonly gap: (points: string, where: string, drawn: string, simulated: string) => string;
    readonly interval: string;
    readonly nobody: string;
    readonly set: (phase: string) => string;
    readonly summary: (name: string, parts: string) => string;
    readonly part: (place: string, points: string, range: string) => string;
    readonly none: string;
  };
  readonly strip: string;
  readonly stale: string;
  /** Where results will stand. */
  readonly noResults: string;
  readonly phone: string;
}

export const frameWords: Words<FrameWords> = {
  en: {
    blank: { name: 'New journey', phases: ['Join', 'Use', 'Stay or leave'], segment: 'All customers' },
    workspaces: 'Workspace',
    draw: 'Draw',
    compare: 'Compare',
    menu: 'Study',
    backToStart: 'All studies',
    rename: 'Name of the study',
    newStudy: 'Blank journey',
    newStudyHelp: 'Double-click to place the first touchpoint. It runs as soon as customers can walk it.',
    duplicate: 'Duplicate this study',
    copyOf: (name) => `${name} (copy)`,
    openFile: 'Open a file',
    kept: 'Your studies',
    keptNote: 'kept in this browser, on this device',
    changedAt: (when) => `changed ${when}`,
    throwAway: (name) => `Delete “${name}”`,
    thrown: (name) => `“${name}” was deleted.`,
    haveBack: 'Undo',
    saved: 'Saved on this device',
    saving: 'Saving …',
    notKept: 'Saved once you change it',
    notSaved: 'Not saved',
    readOnly:
      'A newer version of Saldo made this study. Here you can look at the part that this version knows; nothing is changed or kept. Reload this page to get the newer version.',
    readOnlyShort: 'Read only',
    faults: {
      unavailable:
        'This browser keeps nothing here: a private window, or storage is switched off. Your work is only on this page.',
      blocked:
        'Another tab with an older version of Saldo holds the storage. Close it, then try again. Until then your work is only on this page.',
      newer:
        'A newer version of Saldo is in use in another tab and has taken over the storage. Save your work as a file, then reload this page.',
      full: 'There is no room left on this device. Make room and try again, or save your work as a file.',
      failed: 'Saving failed. Your work is still on this page; save it as a file.',
    },
    saveFile: 'Save as a file',
    retry: 'Try again',
    reload: 'Reload',
    undo: (what) => (what === '' ? 'Nothing to undo' : `Undo: ${what}`),
    redo: (what) => (what === '' ? 'Nothing to redo' : `Redo: ${what}`),
    commands: {
      add: 'add',
      arrange: 'arrange',
      change: 'change',
      combine: 'combine strategies',
      connect: 'connect',
      curve: 'draw the curve',
      duplicate: 'duplicate',
      hide: 'hide or show',
      move: 'move',
      paste: 'paste',
      preset: 'preset',
      remove: 'delete',
      rename: 'rename',
      reorder: 'put in order',
      revert: 'back to as is',
      share: 'share',
    },
    addStrategy: 'Strategy',
    strategyName: (letter) => `Strategy ${letter}`,
    settings: 'Assumptions',
    panels: {
      strategy: 'Costs and start',
      segments: 'Segments',
      market: 'Market',
      tiers: 'Tiers',
      study: 'Study and run',
      problems: 'Problems',
    },
    hiddenStrategies: (count) => `${count} hidden`,
    showStrategy: (name) => `Show ${name}`,
    keys: 'Keys',
    keysOf: [
      [
        'Draw',
        [
          ['T', 'touchpoint'],
          ['A', 'arrow from the chosen touchpoint'],
          ['E', 'end of the journey'],
          ['P', 'phase'],
          ['N', 'note'],
          ['H', 'draw the expected curve'],
          ['V · Esc', 'choose, and let go'],
          ['double-click', 'a touchpoint there'],
          ['drag from a handle', 'an arrow; into empty space a new touchpoint too'],
        ],
      ],
      [
        'Change',
        [
          ['Enter · F2', 'rename'],
          ['Delete', 'remove'],
          ['Ctrl C · X · V · D', 'copy, cut, paste, duplicate'],
          ['Ctrl Z · Shift Z', 'undo, redo'],
          ['Shift + arrows', 'move'],
          ['Alt + drag', 'a copy'],
          ['Shift + drag · Ctrl + click', 'choose several'],
          ['right click · Shift F10', 'what can be done here; on a tablet a long press'],
        ],
      ],
      [
        'Look',
        [
          ['Tab', 'from touchpoint to touchpoint'],
          ['arrows', 'along the arrows'],
          ['Space + drag', 'move the map'],
          ['Ctrl + wheel · + −', 'zoom'],
          ['Shift 0 · Shift 1', 'full size, all of it'],
          ['0 · 1 … 9', 'as is, a strategy'],
          ['D', 'what it changes'],
          ['M', 'the market as a table'],
          ['R', 'run now'],
          ['Ctrl 1 · 2', 'draw, compare'],
        ],
      ],
    ],
    exportTitle: 'Export',
    formats: {
      study: { name: 'Study (JSON)', help: 'Everything, to open again in Saldo' },
      mermaid: { name: 'Mermaid', help: 'State diagram as text' },
      xstate: { name: 'XState (JSON)', help: 'State machine for Stately and code' },
      svg: { name: 'Picture (SVG)', help: 'The journey, sharp at any size' },
      png: { name: 'Picture (PNG)', help: 'The journey, for slides' },
    },
    share: 'Share',
    shareHelp: 'The link holds the whole study. Nothing is sent to a server.',
    shareCopy: 'Copy the link',
    shareCopied: 'Copied. Whoever opens it gets a copy of the study.',
    shareTooLong: (length, most) =>
      `This study is too large for a link (${length} characters, at most ${most}). Save it as a file and send that.`,
    left: (format) => `Saved. ${format} cannot hold everything; this was left out:`,
    leftIn: (file) => `“${file}” was opened as a new study. What a journey does not have was left out:`,
    showProblems: 'Show',
    linkName: 'The link',
    gone: 'It is no longer kept in this browser.',
    curve: {
      title: 'Emotion curve',
      note: 'mean balance just after each touchpoint',
      drawn: 'expected, drawn by hand',
      drawHelp: 'Drag in a phase to say what balance you expect there.',
      draw: 'Draw what you expect',
      clear: 'Clear the drawing',
      gap: (points, where, drawn, simulated) =>
        `Largest gap, ${points} points, in ${where}: you drew ${drawn}, computed is ${simulated}.`,
      interval: '95% interval',
      nobody: 'Nobody came here yet.',
      set: (phase) => `Expected balance at the end of ${phase}`,
      summary: (name, parts) => `${name}, mean balance just after each touchpoint: ${parts}.`,
      part: (place, points, range) => `${place} ${points} (${range})`,
      none: 'The curve appears with the first customers.',
    },
    strip: 'Results',
    stale: 'from before your last change',
    noResults: 'Results appear here as soon as customers can walk the journey.',
    phone: 'Drawing needs a wider screen; here you can read and compare.',
  },
  nl: {
    blank: {
      name: 'Nieuwe klantreis',
      phases: ['Beginnen', 'Gebruiken', 'Blijven of weggaan'],
      segment: 'Alle klanten',
    },
    workspaces: 'Werkruimte',
    draw: 'Tekenen',
    compare: 'Vergelijken',
    menu: 'Studie',
    backToStart: 'Alle studies',
    rename: 'Naam van de studie',
    newStudy: 'Lege klantreis',
    newStudyHelp:
      'Dubbelklik om het eerste contactpunt te plaatsen. Zodra klanten de reis kunnen lopen, draait hij.',
    duplicate: 'Deze studie kopiëren',
    copyOf: (name) => `${name} (kopie)`,
    openFile: 'Open een bestand',
    kept: 'Jouw studies',
    keptNote: 'bewaard in deze browser, op dit apparaat',
    changedAt: (when) => `gewijzigd ${when}`,
    throwAway: (name) => `Verwijder “${name}”`,
    thrown: (name) => `“${name}” is verwijderd.`,
    haveBack: 'Ongedaan maken',
    saved: 'Bewaard op dit apparaat',
    saving: 'Bewaren …',
    notKept: 'Bewaard zodra je iets wijzigt',
    notSaved: 'Niet bewaard',
    readOnly:
      'Een nieuwere versie van Saldo heeft deze studie gemaakt. Hier kun je bekijken wat deze versie ervan kent; er wordt niets gewijzigd of bewaard. Laad deze pagina opnieuw om de nieuwere versie te krijgen.',
    readOnlyShort: 'Alleen lezen',
    faults: {
      unavailable:
        'Deze browser bewaart hier niets: een privévenster, of opslag staat uit. Je werk staat alleen op deze pagina.',
      blocked:
        'Een ander tabblad met een oudere versie van Saldo houdt de opslag vast. Sluit het en probeer opnieuw. Tot dan staat je werk alleen op deze pagina.',
      newer:
        'Een nieuwere versie van Saldo draait in een ander tabblad en heeft de opslag overgenomen. Bewaar je werk als bestand en laad deze pagina opnieuw.',
      full: 'Er is geen ruimte meer op dit apparaat. Maak ruimte en probeer opnieuw, of bewaar je werk als bestand.',
      failed: 'Bewaren is mislukt. Je werk staat nog op deze pagina; bewaar het als bestand.',
    },
    saveFile: 'Bewaar als bestand',
    retry: 'Probeer opnieuw',
    reload: 'Opnieuw laden',
    undo: (what) => (what === '' ? 'Niets om ongedaan te maken' : `Ongedaan maken: ${what}`),
    redo: (what) => (what === '' ? 'Niets om opnieuw te doen' : `Opnieuw: ${what}`),
    commands: {
      add: 'toevoegen',
      arrange: 'ordenen',
      change: 'wijzigen',
      combine: 'strategieën combineren',
      connect: 'verbinden',
      curve: 'curve tekenen',
      duplicate: 'kopiëren',
      hide: 'verbergen of tonen',
      move: 'verplaatsen',
      paste: 'plakken',
      preset: 'voorinstelling',
      remove: 'verwijderen',
      rename: 'hernoemen',
      reorder: 'volgorde',
      revert: 'terug naar nu',
      share: 'aandeel',
    },
    addStrategy: 'Strategie',
    strategyName: (letter) => `Strategie ${letter}`,
    settings: 'Aannames',
    panels: {
      strategy: 'Kosten en start',
      segments: 'Segmenten',
      market: 'Markt',
      tiers: 'Banden',
      study: 'Studie en simulatie',
      problems: 'Problemen',
    },
    hiddenStrategies: (count) => `${count} verborgen`,
    showStrategy: (name) => `Toon ${name}`,
    keys: 'Toetsen',
    keysOf: [
      [
        'Tekenen',
        [
          ['T', 'contactpunt'],
          ['A', 'pijl vanaf het gekozen contactpunt'],
          ['E', 'einde van de reis'],
          ['P', 'fase'],
          ['N', 'notitie'],
          ['H', 'verwachte curve tekenen'],
          ['V · Esc', 'kiezen, en loslaten'],
          ['dubbelklik', 'een contactpunt op die plek'],
          ['sleep vanaf een handvat', 'een pijl; naar een lege plek ook een nieuw contactpunt'],
        ],
      ],
      [
        'Wijzigen',
        [
          ['Enter · F2', 'hernoemen'],
          ['Delete', 'verwijderen'],
          ['Ctrl C · X · V · D', 'kopiëren, knippen, plakken, verdubbelen'],
          ['Ctrl Z · Shift Z', 'ongedaan maken, opnieuw'],
          ['Shift + pijltjes', 'verplaatsen'],
          ['Alt + slepen', 'een kopie'],
          ['Shift + slepen · Ctrl + klik', 'meer dan een kiezen'],
          ['rechts klikken · Shift F10', 'wat hier kan; op een tablet lang drukken'],
        ],
      ],
      [
        'Kijken',
        [
          ['Tab', 'van contactpunt naar contactpunt'],
          ['pijltjes', 'langs de pijlen'],
          ['Spatie + slepen', 'de kaart verschuiven'],
          ['Ctrl + wiel · + −', 'zoomen'],
          ['Shift 0 · Shift 1', 'ware grootte, alles'],
          ['0 · 1 … 9', 'nu, een strategie'],
          ['D', 'wat zij wijzigt'],
          ['M', 'de markt als tabel'],
          ['R', 'nu simuleren'],
          ['Ctrl 1 · 2', 'tekenen, vergelijken'],
        ],
      ],
    ],
    exportTitle: 'Exporteren',
    formats: {
      study: { name: 'Studie (JSON)', help: 'Alles, om weer in Saldo te openen' },
      mermaid: { name: 'Mermaid', help: 'Toestandsdiagram als tekst' },
      xstate: { name: 'XState (JSON)', help: 'Toestandsmachine voor Stately en code' },
      svg: { name: 'Afbeelding (SVG)', help: 'De klantreis, scherp op elke grootte' },
      png: { name: 'Afbeelding (PNG)', help: 'De klantreis, voor presentaties' },
    },
    share: 'Delen',
    shareHelp: 'De link bevat de hele studie. Er gaat niets naar een server.',
    shareCopy: 'Kopieer de link',
    shareCopied: 'Gekopieerd. Wie hem opent, krijgt een kopie van de studie.',
    shareTooLong: (length, most) =>
      `Deze studie is te groot voor een link (${length} tekens, hoogstens ${most}). Bewaar haar als bestand en stuur dat.`,
    left: (format) => `Bewaard. ${format} kan niet alles bevatten; dit is weggelaten:`,
    leftIn: (file) => `“${file}” is geopend als nieuwe studie. Wat een klantreis niet heeft, is weggelaten:`,
    showProblems: 'Toon',
    linkName: 'De link',
    gone: 'Zij wordt niet meer in deze browser bewaard.',
    curve: {
      title: 'Emotiecurve',
      note: 'gemiddeld saldo vlak na elk contactpunt',
      drawn: 'verwacht, met de hand getekend',
      drawHelp: 'Sleep in een fase om te zeggen welk saldo je daar verwacht.',
      draw: 'Teken wat je verwacht',
      clear: 'Wis de tekening',
      gap: (points, where, drawn, simulated) =>
        `Grootste verschil, ${points} punten, in ${where}: je tekende ${drawn}, berekend is ${simulated}.`,
      interval: '95%-interval',
      nobody: 'Hier kwam nog niemand.',
      set: (phase) => `Verwacht saldo aan het eind van ${phase}`,
      summary: (name, parts) => `${name}, gemiddeld saldo vlak na elk contactpunt: ${parts}.`,
      part: (place, points, range) => `${place} ${points} (${range})`,
      none: 'De curve verschijnt met de eerste klanten.',
    },
    strip: 'Uitkomsten',
    stale: 'van vóór je laatste wijziging',
    noResults: 'Hier verschijnen uitkomsten zodra klanten de reis kunnen doorlopen.',
    phone: 'Tekenen vraagt een breder scherm; hier kun je lezen en vergelijken.',
  },
};
