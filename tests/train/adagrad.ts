/** Weights that are learnt by AdaGrad (Duchi, Hazan, Singer, JMLR 2011): the more one was moved, the smaller its steps. */
export class Learnt {
  readonly weights: Float32Array;
  readonly #squares: Float32Array;

  constructor(length: number) {
    this.weights = new Float32Array(length);
    this.#squares = new Float32Array(length);
  }

  step(at: number, gradient: number, rate: number): void {
    const sum = (this.#squares[at] ?? 0) + gradient * gradient;
    this.#squares[at] = sum;
    this.weights[at] = (this.weights[at] ?? 0) - (rate * gradient) / Math.sqrt(sum + 1e-6);
  }
}
