/**
 * Figures of the example studies from an independent program in single precision with its own random numbers, a million
 * customers each, all segments. Shares in percent; ΔCLV paired against as is.
 */
export interface StudyFigures {
  readonly clv: number;
  readonly delta: number;
  readonly retention: readonly number[];
  readonly balance: number;
  /** red, satisfied, loyal, engaged */
  readonly tiers: readonly number[];
  readonly nps: number;
  readonly satisfaction: number;
  readonly engagementGrade: number;
  readonly complaints: readonly [all: number, resolved: number];
  readonly recommendations: readonly [positive: number, negative: number];
  /** active, red, competitor, natural, journey */
  readonly ends: readonly number[];
  /** ΔCLV without emotional feedback. */
  readonly withoutEmotion: number;
}

/** Customers behind each figure, which gives its standard error from ours. */
export const theirCustomers = 1_000_000;

export const figures: Readonly<Record<'securebank' | 'fonkel', Readonly<Record<string, StudyFigures>>>> = {
  securebank: {
    'as-is': {
      clv: 419.249,
      delta: 0,
      retention: [84.31, 74.08, 65.8],
      balance: 24.983,
      tiers: [2.13, 35.05, 62.48, 0.34],
      nps: -11.49,
      satisfaction: 7.6456,
      engagementGrade: 7.2487,
      complaints: [0.3995, 0.2402],
      recommendations: [0.8159, 0.0984],
      ends: [65.8, 3.59, 23.09, 4.82, 2.71],
      withoutEmotion: 0,
    },
    basics: {
      clv: 448.638,
      delta: 29.388,
      retention: [86.8, 78.09, 71.0],
      balance: 28.317,
      tiers: [0.5, 26.63, 72.46, 0.4],
      nps: -4.13,
      satisfaction: 7.6786,
      engagementGrade: 7.4155,
      complaints: [0.1954, 0.1523],
      recommendations: [0.934, 0.0612],
      ends: [71.0, 1.45, 21.85, 5.0, 0.7],
      withoutEmotion: 12.674,
    },
    app_plus: {
      clv: 440.239,
      delta: 20.99,
      retention: [85.17, 75.96, 68.55],
      balance: 30.919,
      tiers: [1.56, 25.17, 64.99, 8.28],
      nps: 1.76,
      satisfaction: 7.6639,
      engagementGrade: 7.5425,
      complaints: [0.4168, 0.2507],
      recommendations: [1.0811, 0.0843],
      ends: [68.55, 3.58, 20.2, 4.9, 2.77],
      withoutEmotion: 9.065,
    },
  },
  fonkel: {
    'as-is': {
      clv: 36.607,
      delta: 0,
      retention: [62.12, 43.26, 30.38],
      balance: 5.697,
      tiers: [1.35, 93.58, 5.03, 0.03],
      nps: -56.34,
      satisfaction: 6.8205,
      engagementGrade: 6.2848,
      complaints: [0.0935, 0.0606],
      recommendations: [0.2997, 0.0694],
      ends: [30.38, 16.81, 39.46, 1.64, 11.71],
      withoutEmotion: 0,
    },
    party: {
      clv: 40.769,
      delta: 4.162,
      retention: [68.78, 52.29, 40.14],
      balance: 15.302,
      tiers: [0.7, 70.95, 27.5, 0.85],
      nps: -34.64,
      satisfaction: 7.0697,
      engagementGrade: 6.7636,
      complaints: [0.0911, 0.0592],
      recommendations: [0.6296, 0.0509],
      ends: [40.14, 12.37, 33.81, 1.86, 11.82],
      withoutEmotion: -2.658,
    },
    recovery: {
      clv: 37.434,
      delta: 0.827,
      retention: [64.85, 46.19, 33.18],
      balance: 6.372,
      tiers: [0.94, 92.85, 6.16, 0.05],
      nps: -54.92,
      satisfaction: 6.8288,
      engagementGrade: 6.3186,
      complaints: [0.137, 0.1232],
      recommendations: [0.3298, 0.0654],
      ends: [33.18, 12.66, 40.4, 1.72, 12.05],
      withoutEmotion: -0.395,
    },
  },
};
