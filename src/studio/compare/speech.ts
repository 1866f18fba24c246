/** How Compare speaks: as the page does, with words that are loaded when it is looked at. */
import { compareWords, type CompareWords } from '../../words/compare.ts';
import { doubtWords, type DoubtWords } from '../../words/doubts.ts';
import { storyWords, type StoryWords } from '../../words/story.ts';
import { Speech } from '../speech.svelte.ts';
import { useStudio } from '../studio.ts';

export class CompareSpeech extends Speech {
  get compare(): CompareWords {
    return compareWords[this.language];
  }

  get doubts(): DoubtWords {
    return doubtWords[this.language];
  }

  get story(): StoryWords {
    return storyWords[this.language];
  }
}

export function useSpeech(): CompareSpeech {
  return new CompareSpeech(useStudio());
}
