const labels: Readonly<Record<string, string>> = {
  beta: 'β',
  learningRate: 'learning rate',
  batchSize: 'batch size',
};

/** A hyperparameter as people write it. */
export function hyperparameterLabel(name: string): string {
  return labels[name] ?? name;
}

/** Several as people write them: `β and learning rate`. */
export function hyperparameterLabels(names: readonly string[]): string {
  const all = names.map(hyperparameterLabel);
  return [all.slice(0, -1).join(', '), all.at(-1)].filter((part) => part !== '').join(' and ');
}

/** A text with a capital at its start; β has none that anybody would know. */
export function sentenceStart(text: string): string {
  return /^[a-z]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
