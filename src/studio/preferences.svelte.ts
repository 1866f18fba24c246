/** Language and theme, remembered on this device. */
import { languages, type Language } from '../words/language.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const keys = { language: 'saldo.language', theme: 'saldo.theme' } as const;

export class Preferences {
  language: Language = $state(chosen(keys.language, languages) ?? firstLanguage());
  theme: Theme = $state(chosen(keys.theme, themes) ?? 'system');

  setLanguage(language: Language): void {
    this.language = language;
    remember(keys.language, language);
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    remember(keys.theme, theme);
  }
}

function firstLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}

function chosen<T extends string>(key: string, options: readonly T[]): T | undefined {
  try {
    const kept = localStorage.getItem(key);
    return options.find((option) => option === kept);
  } catch {
    // Storage can be switched off, and then there is nothing to remember.
    return undefined;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Switched off or full: the choice holds until the page is closed.
  }
}
