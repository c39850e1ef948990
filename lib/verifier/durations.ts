/** Upper bounds of the buckets, in seconds. */
const BOUNDS = [0.000_05, 0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.05, 0.25, 1];

/**
 * A histogram for Prometheus. Every verification feeds it, and prom-client's own would take a sixth of the time that one
 * takes: it looks its labels up, and its buckets by name.
 */
export class Durations {
  /** One more for what is above all bounds. */
  readonly #counts = new Float64Array(BOUNDS.length + 1);
  #sum = 0;

  constructor(
    private readonly name: string,
    private readonly help: string,
  ) {}

  observe(seconds: number): void {
    let bucket = 0;
    while (bucket < BOUNDS.length && seconds > (BOUNDS[bucket] ?? 0)) bucket++;
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
    this.#sum += seconds;
  }

  /** In the text format: https://prometheus.io/docs/instrumenting/exposition_formats/ */
  toString(): string {
    let count = 0;
    const buckets = [...BOUNDS, "+Inf"].map((bound, index) => {
      count += this.#counts[index] ?? 0;
      return `${this.name}_bucket{le="${bound}"} ${count}`;
    });
    const lines = [
      `# HELP ${this.name} ${this.help}`,
      `# TYPE ${this.name} histogram`,
      ...buckets,
      `${this.name}_sum ${this.#sum}`,
      `${this.name}_count ${count}`,
    ];
    return `${lines.join("\n")}\n`;
  }
}
