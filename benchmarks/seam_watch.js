// Put into every measured page: notes each picture that is shown, by its mark, and each sample that is heard.
window.seam = (() => {
  const BLOCK = 40;
  const BITS = 16;
  const LEAST = 10;
  const RATE = 25;
  const PATIENCE = 8000;
  const seam = { shown: [], stops: [], answers: [], decided: [], holes: 0, errors: [] };
  addEventListener("error", ({ message }) => seam.errors.push(message));
  addEventListener("unhandledrejection", ({ reason }) => seam.errors.push(String(reason)));

  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [BITS * BLOCK, 2 * BLOCK];
  const context = canvas.getContext("2d", { willReadFrequently: true });

  function mark(video) {
    context.drawImage(video, 0, 0, canvas.width, canvas.height, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const green = (x, y) => data[4 * (y * canvas.width + x) + 1];
    let marked = 0;
    for (let place = 0; place < BITS; place++) {
      const x = (place + 0.5) * BLOCK;
      const difference = green(x, BLOCK / 2) - green(x, BLOCK * 1.5);
      if (Math.abs(difference) < LEAST) return null;
      marked = 2 * marked + Number(difference > 0);
    }
    return marked;
  }

  const later = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  // Resolves when a video shows a frame; one that was shown before may still be on its way to the callback.
  const shows = (video, frame) =>
    new Promise((resolve) => {
      const next = (_, { mediaTime }) => {
        if (Math.round(mediaTime * RATE) === frame) resolve(true);
        else video.requestVideoFrameCallback(next);
      };
      video.requestVideoFrameCallback(next);
    });
  const happens = (target, name) => new Promise((resolve) => target.addEventListener(name, resolve, { once: true }));

  const ends = ({ buffered }) => (buffered.length ? buffered.end(buffered.length - 1) : 0);

  /** Notes every picture of a video until `seam.over`; `then` is called with each one's time. */
  seam.watch = (video, then = () => undefined) => {
    for (const name of ["waiting", "stalled", "error"]) {
      video.addEventListener(name, () => seam.over || seam.stops.push([name, video.currentTime, performance.now()]));
    }
    const next = (_, about) => {
      if (seam.over) return;
      video.requestVideoFrameCallback(next);
      if (video.style.visibility === "hidden") return;
      seam.shown.push([mark(video), about.presentationTime, about.mediaTime, about.presentedFrames]);
      seam.holes = Math.max(seam.holes, video.buffered.length - 1);
      then(about.mediaTime);
    };
    video.requestVideoFrameCallback(next);
  };

  /** Notes the picture that a video shows when it comes out of hiding. */
  seam.uncover = (video) => {
    video.style.visibility = "visible";
    requestAnimationFrame((now) => seam.shown.push([mark(video), now, video.currentTime, 0]));
  };

  const RECORDER = `registerProcessor("recorder", class extends AudioWorkletProcessor {
    process([channels], [out]) {
      const mono = new Float32Array(128);
      channels.forEach((samples, index) => {
        out[index]?.set(samples);
        for (let i = 0; i < samples.length; i++) mono[i] += samples[i] / channels.length;
      });
      this.port.postMessage(mono, [mono.buffer]);
      return true;
    }
  });`;

  /** Records what the videos play from now on, both channels mixed into one. */
  seam.listen = async (...videos) => {
    const chunks = [];
    const sound = new AudioContext({ sampleRate: 48000 });
    await sound.audioWorklet.addModule(URL.createObjectURL(new Blob([RECORDER], { type: "text/javascript" })));
    const recorder = new AudioWorkletNode(sound, "recorder", { outputChannelCount: [2] });
    recorder.port.onmessage = ({ data }) => seam.over || chunks.push(data);
    for (const video of videos) sound.createMediaElementSource(video).connect(recorder);
    recorder.connect(sound.destination);
    await sound.resume();
    seam.heard = () => base64(new Blob(chunks));
  };

  async function base64(blob) {
    const reader = new FileReader();
    reader.readAsDataURL(blob);
    await happens(reader, "load");
    return reader.result.slice(reader.result.indexOf(",") + 1);
  }

  const player = () => document.querySelector("mutoscope-player");
  seam.video = () => player()?.shadowRoot.querySelector("video") ?? null;

  /** Watches the player's film, and answers its choices with these options, in turn, as late as it takes answers. */
  seam.view = async (options) => {
    const video = seam.video();
    let offer = null;
    let turn = 0;
    addEventListener("mutoscope-choice", ({ detail }) => (offer = detail));
    addEventListener("mutoscope-decided", ({ detail }) => seam.decided.push(detail));
    const answer = async ({ options: offered, close, end }) => {
      while (video.currentTime < close / RATE - 0.03) await later(2);
      const { option } = offered[options[turn++]];
      const answer = { option, before: end / RATE - video.currentTime, taken: player().choose(option) };
      seam.answers.push(answer);
      const asked = performance.now();
      while (ends(video) < (end + 0.5) / RATE && performance.now() - asked < PATIENCE) await later(2);
      answer.ready = performance.now() - asked;
    };
    seam.watch(video, (seconds) => {
      if (!offer || seconds * RATE < offer.close - 1.5) return;
      void answer(offer);
      offer = null;
    });
    await seam.listen(video);
  };

  /** Holds every answer back on its way to the server, until `milliseconds` before the join. */
  seam.delay = (milliseconds) => {
    let end = 0;
    addEventListener("mutoscope-choice", ({ detail }) => (end = detail.end / RATE));
    const send = WebSocket.prototype.send;
    WebSocket.prototype.send = function (message) {
      if (!String(message).includes('"choose"')) return send.call(this, message);
      const answer = seam.answers.length;
      const left = end - seam.video().currentTime;
      // By the clock on the wall: a film that runs dry meanwhile would never come to its time.
      setTimeout(() => {
        send.call(this, message);
        seam.answers[answer].sent = end - seam.video().currentTime;
      }, 1000 * left - milliseconds);
    };
  };

  /** Stops the film, and reads each of these frames from what the browser holds: [frame, mark]. */
  seam.step = async (frames) => {
    seam.over = true;
    player().pause();
    const video = seam.video();
    seam.quality = { dropped: video.getVideoPlaybackQuality().droppedVideoFrames };
    const read = [];
    for (const frame of frames) {
      const shown = shows(video, frame);
      video.currentTime = (frame + 0.5) / RATE;
      read.push([frame, (await Promise.race([shown, later(PATIENCE)])) ? mark(video) : null]);
    }
    return read;
  };

  return seam;
})();
