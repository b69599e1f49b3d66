/** Media time as it passes: a call for every picture shown, and a slow one that goes on in a hidden page too. */

const SLOW = 200;

export class Clock {
  #timer: ReturnType<typeof setInterval>;
  #handle = 0;
  #running = true;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly pictured: (seconds: number) => void,
    private readonly passed: () => void,
  ) {
    this.#timer = setInterval(() => {
      this.pictured(video.currentTime);
      this.passed();
    }, SLOW);
    this.#next();
  }

  stop(): void {
    this.#running = false;
    clearInterval(this.#timer);
    if (CALLS_BACK) this.video.cancelVideoFrameCallback(this.#handle);
    else cancelAnimationFrame(this.#handle);
  }

  #next(): void {
    if (CALLS_BACK) {
      this.#handle = this.video.requestVideoFrameCallback((_, picture) => this.#tick(picture.mediaTime));
    } else {
      this.#handle = requestAnimationFrame(() => this.#tick(this.video.currentTime));
    }
  }

  #tick(seconds: number): void {
    if (!this.#running) return;
    this.pictured(seconds);
    this.#next();
  }
}

const CALLS_BACK = "requestVideoFrameCallback" in HTMLVideoElement.prototype;
