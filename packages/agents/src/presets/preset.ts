/** Settings with which an agent learns an environment. */
export interface Preset {
  /** Where they come from, and what differs from there. */
  readonly source: string;
  readonly steps: number;
  readonly streams: number;
  readonly evalEpisodes: number;
  /** The agent's options for a training of so many steps, over which its schedules run. */
  options(steps: number): PresetOptions;
}

/** Groups of an agent's options, as its own factory takes them: they are plain JSON. */
export type PresetOptions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
