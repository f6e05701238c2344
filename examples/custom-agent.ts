/**
 * Use 2: an agent from scratch, by the contract alone. It climbs: a linear policy, changed at random for each episode,
 * is kept where its return was no worse. The same agent balances a pole and schedules the β of a bottleneck.
 */
import { cartPole } from '@ahs/agents/envs';
import { createTraining, episodeReturns } from '@ahs/agents/play';
import * as ahs from '@ahs/core';
import { agentLaws, checkLaws } from '@ahs/core/testing';
import { chooseBackend, createTrainer, loadDataset, splitDataset } from '@ahs/dib';
import { betaAdapter } from '@ahs/scheduler-plugins';
import { z } from 'zod';

const create = ({ observationShape, actions, rng }: ahs.AgentContext): ahs.Agent<number> => {
  const { kind, n } = actions;
  if (kind !== 'discrete') throw new ahs.AhsError('AHS_ACTION_SPACE_UNSUPPORTED', kind);
  const size = observationShape.reduce((product, length) => product * length, 1);
  const weights = z.array(z.number()).length(n * size);
  const [record, returns] = [z.number().nullable(), z.record(z.string(), z.number())];
  const form = z.strictObject({ n: z.literal(n), best: weights, trial: weights, record, returns });
  const zeros = Array<number>(n * size).fill(0);
  let state: z.infer<typeof form> = { n, best: zeros, trial: zeros, record: null, returns: {} };
  const score = (policy: 'best' | 'trial', x: Float32Array, action: number) =>
    x.reduce((sum, value, i) => sum + value * (state[policy][action * size + i] ?? 0), 0);
  return {
    offPolicy: false,
    act: (observations, { explore, masks }) =>
      observations.map((x, row) => {
        const scores = Array.from({ length: n }, (_, action) =>
          masks?.[row]?.[action] === 0 ? -1e9 : score(explore ? 'trial' : 'best', x, action),
        );
        return { action: scores.indexOf(Math.max(...scores)) };
      }),
    learn: (transitions) => {
      for (const { stream, reward, terminated, truncated } of transitions) {
        const total = (state.returns[stream] ?? 0) + reward;
        state.returns[stream] = total;
        if (!terminated && !truncated) continue;
        const isWorse = total < (state.record ?? total);
        const { best, record } = isWorse ? state : { best: state.trial, record: total };
        // All streams play one trial, until the first of them ends.
        state = { n, best, record, trial: best.map((w) => w + rng.normal() / 2), returns: {} };
      }
      return undefined;
    },
    cut: (stream) => void delete state.returns[stream],
    save: () => ({ version: 1, state: structuredClone({ ...state, rng: rng.save() }) }),
    load: ({ version, state: saved }) => {
      const read = form.extend({ rng: z.json() }).safeParse(version === 1 ? saved : undefined);
      if (!read.success) throw new ahs.AhsError('AHS_SNAPSHOT_INVALID', 'This is no climber.');
      rng.load(read.data.rng as ahs.Json);
      state = z.object(form.shape).parse(read.data);
    },
  };
};
const agent: ahs.AgentFactory<number> = { kind: 'climber', config: { kind: 'climber' }, create };
checkLaws((_name, check) => check(), agentLaws({ ...cartPole, create: () => agent }));
const game = createTraining({ agent, environment: cartPole, steps: 3e4, seed: 1 });
while (game.position.steps < 3e4) game.advance();
const returns = [...episodeReturns(game.agent, cartPole, { seed: 1, episodes: 10 })];
console.log(`The laws are kept; CartPole: ${returns.join(', ')}`);
await chooseBackend('auto');
const data = splitDataset(await loadDataset('mnist-mini'), { seed: 1, trainSize: 256 });
const [model, length, evaluateEvery] = [{ kind: 'small-cnn' }, { epochs: 6 }, 8] as const;
const training = { batchSize: 32, optimizer: 'adam', learningRate: 0.005, beta: 0.01 } as const;
const accuracies: number[] = [];
for (let from: ahs.Snapshot | undefined, seed = 1; seed <= 15; seed += 1) {
  const trainer = createTrainer({ model, data, seed, training, length, evaluateEvery });
  const parts = { agent, adapter: betaAdapter(), name: 'climber', ...(from && { from }) };
  const [schedulers, { beta }] = [[ahs.agentScheduler(parts)], trainer.tunables];
  const session = ahs.createSession({ metrics: trainer.metrics, tunables: { beta }, schedulers });
  for await (const event of trainer.events()) session.report(event);
  accuracies.push(trainer.evaluate('validation').accuracy);
  console.log(`Run ${seed}: β ends at ${beta.get()}, accuracy ${accuracies.at(-1)}`);
  from = ahs.agentOf(ahs.splitSnapshot(session.checkpoint())['scheduler:climber'] as ahs.Snapshot);
  trainer.dispose();
}
const [early, late] = [0, 10].map((run) => Math.min(...accuracies.slice(run, run + 5)));
if (Math.min(...returns) < 300 || Number(late) < Number(early) + 0.2)
  throw new Error('the climber did not learn');
