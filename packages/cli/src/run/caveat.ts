/** What an honest reader has to know of a run. */
export interface Scope {
  /** What is scheduled, as people write it: `β and learning rate`. */
  readonly scheduled: string;
  /** Learning runs of the agent, the reported one included; 0 where no agent decided. */
  readonly episodes: number;
  readonly decisions: number;
  /** The agent came with a policy and did not learn here. */
  readonly frozen: boolean;
  readonly accuracy: number;
  readonly testExamples: number;
}

/** About as many runs as an agent needs before its decisions are more than chance (docs: evidence). */
const episodesToLearn = 60;
/** Paired seeds that show a difference of .015. */
const seedsToCompare = 22;

/** What so few episodes can and cannot show, in one or two sentences. */
export function describeScope(scope: Scope): string {
  const margin =
    100 * 1.96 * Math.sqrt((scope.accuracy * (1 - scope.accuracy)) / scope.testExamples);
  const noise = `on ${scope.testExamples.toLocaleString('en')} test images one seed leaves about ±${margin.toFixed(1)} points of accuracy to chance`;
  if (scope.episodes === 0) {
    return `This shows what this schedule does on one seed; ${noise}, and a comparison of schedules needs about ${seedsToCompare} paired seeds.`;
  }
  if (scope.frozen) {
    return `This shows what a stored policy decides in one run; whether it beats a fixed ${scope.scheduled} is another matter: ${noise}, and a comparison needs about ${seedsToCompare} paired seeds.`;
  }
  const work =
    scope.episodes === 1
      ? `${scope.decisions} decisions in one run`
      : `${scope.episodes} runs, ${scope.decisions} decisions in the last`;
  return `This shows an agent that observes, decides and learns while the model trains: ${work}. It cannot show that a learned schedule beats a fixed ${scope.scheduled}: the agent needs about ${episodesToLearn} runs to learn one, ${noise}, and a comparison needs about ${seedsToCompare} paired seeds.`;
}
