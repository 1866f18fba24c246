/** The words of the canvas: its tools, what it says while something is drawn, and the list beside it. */
import type { Words } from './language.ts';

export interface CanvasWords {
  readonly tools: string;
  readonly tool: Readonly<Record<'select' | 'touchpoint' | 'exit' | 'arrow' | 'phase' | 'note', string>>;
  /** What the hand is to do, by the mode of the canvas. */
  readonly hint: Readonly<Record<'touchpoint' | 'exit' | 'arrow' | 'phase' | 'note' | 'connecting', string>>;
  readonly arrange: string;
  /** What each touchpoint contributes to net value. */
  readonly contributions: string;
  readonly contributionsHelp: string;
  readonly zoom: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomWhole: string;
  readonly fit: string;
  readonly empty: string;
  readonly name: string;
  readonly noteText: string;
  readonly newTouchpoint: string;
  readonly newExit: string;
  readonly newPhase: string;
  readonly note: string;
  readonly phase: (name: string) => string;
  readonly arrow: (from: string, to: string, chance: string) => string;
  readonly ok: string;
  readonly failed: string;
  readonly else: string;
  readonly locked: string;
  readonly removed: string;
  readonly problems: (count: number) => string;
  readonly several: (count: number) => string;
  readonly connectFrom: string;
  readonly align: Readonly<Record<'left' | 'top' | 'across' | 'down', string>>;
  readonly rename: string;
  readonly copy: string;
  readonly duplicate: string;
  readonly paste: string;
  readonly menu: string;
  readonly add: Readonly<Record<'touchpoint' | 'exit' | 'note', string>>;
  readonly remove: string;
  readonly widen: (name: string) => string;
  readonly map: string;
  readonly list: string;
  readonly addTo: (phase: string) => string;
  readonly arrowTo: (name: string) => string;
  readonly chooseTarget: string;
  readonly removeNamed: (name: string) => string;
  readonly notes: string;
  /** Said when nothing on the screen but a line or a place has changed. */
  readonly say: {
    readonly connecting: (from: string) => string;
    readonly aiming: string;
    readonly target: (name: string) => string;
    readonly connected: (from: string, to: string) => string;
    readonly there: (from: string, to: string) => string;
    readonly noWayOut: string;
    readonly added: (name: string) => string;
    readonly removed: (count: number) => string;
    readonly moved: (name: string, phase: string) => string;
    readonly copied: (count: number) => string;
    readonly pasted: (count: number) => string;
    readonly notPasted: string;
    readonly arranged: string;
    readonly chosen: (count: number) => string;
  };
}

export const canvasWords: Words<CanvasWords> = {
  en: {
    tools: 'Tools',
    tool: {
      select: 'Select and move',
      touchpoint: 'Touchpoint',
      exit: 'End of the journey',
      arrow: 'Arrow',
      phase: 'Phase',
      note: 'Note',
    },
    hint: {
      touchpoint: 'Click where the touchpoint goes; Enter puts it in the middle. Esc stops.',
      exit: 'Click where the end of the journey goes; Enter puts it in the middle. Esc stops.',
      arrow: 'Choose the touchpoint that the arrow leaves. Esc stops.',
      phase: 'Click where the phase goes; Enter puts it last. Esc stops.',
      note: 'Click where the note goes; Enter puts it in the middle. Esc stops.',
      connecting:
        'Choose where the arrow leads: click, or Tab and Enter. Empty ground makes a new touchpoint. Esc stops.',
    },
    arrange: 'Put everything in order',
    contributions: 'Contributions',
    contributionsHelp: 'What each touchpoint contributes to net value, with its 95% interval',
    zoom: 'Zoom',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomWhole: 'Actual size',
    fit: 'Show everything',
    empty: 'Double-click to place a touchpoint',
    name: 'Name',
    noteText: 'Text of the note',
    newTouchpoint: 'New touchpoint',
    newExit: 'Leaves',
    newPhase: 'New phase',
    note: 'Note',
    phase: (name) => `Phase: ${name}`,
    arrow: (from, to, chance) => `Arrow from ${from} to ${to}, ${chance}`,
    ok: 'after a visit that goes well',
    failed: 'after a visit that goes wrong',
    else: 'else',
    locked: 'This chance stays when others change',
    removed: 'removed',
    problems: (count) => (count === 1 ? 'problem' : `${count} problems`),
    several: (count) => `${count} chosen`,
    connectFrom: 'Draw an arrow from here',
    align: {
      left: 'Align left edges',
      top: 'Align top edges',
      across: 'Same distance across',
      down: 'Same distance down',
    },
    rename: 'Rename',
    copy: 'Copy',
    duplicate: 'Duplicate',
    paste: 'Paste',
    menu: 'What can be done here',
    add: { touchpoint: 'Add a touchpoint', exit: 'Add an end of the journey', note: 'Add a note' },
    remove: 'Delete',
    widen: (name) => `Width of ${name}`,
    map: 'The whole journey; click to go there',
    list: 'The journey as a list',
    addTo: (phase) => `Add a touchpoint to ${phase}`,
    arrowTo: (name) => `Draw an arrow from ${name} to`,
    chooseTarget: 'Draw an arrow to …',
    removeNamed: (name) => `Delete ${name}`,
    notes: 'Notes',
    say: {
      connecting: (from) => `Arrow from ${from}. Tab goes through the places, Enter connects, Esc stops.`,
      aiming: 'Tab to the touchpoint that the arrow leaves, then Enter.',
      target: (name) => `To ${name}`,
      connected: (from, to) => `Arrow from ${from} to ${to} drawn.`,
      there: (from, to) => `There is an arrow from ${from} to ${to} already.`,
      noWayOut: 'The journey ends here; no arrow leaves an end.',
      added: (name) => `${name} added.`,
      removed: (count) =>
        count === 1 ? 'Deleted. Ctrl Z brings it back.' : `${count} deleted. Ctrl Z brings them back.`,
      moved: (name, phase) => `${name} is now in ${phase}.`,
      copied: (count) => (count === 1 ? 'Copied.' : `${count} copied.`),
      pasted: (count) => (count === 1 ? 'Pasted.' : `${count} pasted.`),
      notPasted:
        'What is on the clipboard is no part of a journey. Copy touchpoints here or in another study first.',
      arranged: 'Everything is in order. Ctrl Z brings the old places back.',
      chosen: (count) => `${count} chosen.`,
    },
  },
  nl: {
    tools: 'Gereedschap',
    tool: {
      select: 'Kiezen en verplaatsen',
      touchpoint: 'Contactpunt',
      exit: 'Einde van de reis',
      arrow: 'Pijl',
      phase: 'Fase',
      note: 'Notitie',
    },
    hint: {
      touchpoint: 'Klik waar het contactpunt komt; Enter zet het in het midden. Esc stopt.',
      exit: 'Klik waar het einde van de reis komt; Enter zet het in het midden. Esc stopt.',
      arrow: 'Kies het contactpunt waar de pijl begint. Esc stopt.',
      phase: 'Klik waar de fase komt; Enter zet haar achteraan. Esc stopt.',
      note: 'Klik waar de notitie komt; Enter zet haar in het midden. Esc stopt.',
      connecting:
        'Kies waar de pijl heen gaat: klik, of Tab en Enter. Lege grond maakt een nieuw contactpunt. Esc stopt.',
    },
    arrange: 'Alles ordenen',
    contributions: 'Bijdragen',
    contributionsHelp: 'Wat elk contactpunt aan de nettowaarde bijdraagt, met zijn 95%-interval',
    zoom: 'Zoom',
    zoomIn: 'Inzoomen',
    zoomOut: 'Uitzoomen',
    zoomWhole: 'Ware grootte',
    fit: 'Alles tonen',
    empty: 'Dubbelklik om een contactpunt te plaatsen',
    name: 'Naam',
    noteText: 'Tekst van de notitie',
    newTouchpoint: 'Nieuw contactpunt',
    newExit: 'Vertrekt',
    newPhase: 'Nieuwe fase',
    note: 'Notitie',
    phase: (name) => `Fase: ${name}`,
    arrow: (from, to, chance) => `Pijl van ${from} naar ${to}, ${chance}`,
    ok: 'na een bezoek dat goed gaat',
    failed: 'na een bezoek dat misgaat',
    else: 'anders',
    locked: 'Deze kans blijft als andere veranderen',
    removed: 'verwijderd',
    problems: (count) => (count === 1 ? 'probleem' : `${count} problemen`),
    several: (count) => `${count} gekozen`,
    connectFrom: 'Teken hiervandaan een pijl',
    align: {
      left: 'Links uitlijnen',
      top: 'Boven uitlijnen',
      across: 'Gelijke afstand naast elkaar',
      down: 'Gelijke afstand onder elkaar',
    },
    rename: 'Naam wijzigen',
    copy: 'Kopiëren',
    duplicate: 'Dupliceren',
    paste: 'Plakken',
    menu: 'Wat hier kan',
    add: {
      touchpoint: 'Contactpunt toevoegen',
      exit: 'Einde van de reis toevoegen',
      note: 'Notitie toevoegen',
    },
    remove: 'Verwijderen',
    widen: (name) => `Breedte van ${name}`,
    map: 'De hele klantreis; klik om erheen te gaan',
    list: 'De klantreis als lijst',
    addTo: (phase) => `Contactpunt toevoegen aan ${phase}`,
    arrowTo: (name) => `Teken een pijl van ${name} naar`,
    chooseTarget: 'Teken een pijl naar …',
    removeNamed: (name) => `${name} verwijderen`,
    notes: 'Notities',
    say: {
      connecting: (from) => `Pijl van ${from}. Tab loopt langs de plaatsen, Enter verbindt, Esc stopt.`,
      aiming: 'Ga met Tab naar het contactpunt waar de pijl begint, dan Enter.',
      target: (name) => `Naar ${name}`,
      connected: (from, to) => `Pijl van ${from} naar ${to} getekend.`,
      there: (from, to) => `Er is al een pijl van ${from} naar ${to}.`,
      noWayOut: 'Hier eindigt de reis; van een einde vertrekt geen pijl.',
      added: (name) => `${name} toegevoegd.`,
      removed: (count) =>
        count === 1 ? 'Verwijderd. Ctrl Z haalt het terug.' : `${count} verwijderd. Ctrl Z haalt ze terug.`,
      moved: (name, phase) => `${name} staat nu in ${phase}.`,
      copied: (count) => (count === 1 ? 'Gekopieerd.' : `${count} gekopieerd.`),
      pasted: (count) => (count === 1 ? 'Geplakt.' : `${count} geplakt.`),
      notPasted:
        'Wat op het klembord staat is geen deel van een klantreis. Kopieer eerst contactpunten, hier of in een andere studie.',
      arranged: 'Alles staat op orde. Ctrl Z zet het terug.',
      chosen: (count) => `${count} gekozen.`,
    },
  },
};
