// Notes what a player does: its events, how often its film ran dry, and the number that each picture carries.
(() => {
  const BLOCK = 16;
  const BITS = 16;
  const seen = { events: [], marks: [], frames: [], dry: 0 };
  window.seen = seen;

  for (const name of ["scene", "choice", "decided", "ended", "error", "viewing"]) {
    addEventListener(`mutoscope-${name}`, ({ detail }) => seen.events.push([name, detail]));
  }

  const canvas = document.createElement("canvas");
  canvas.width = BLOCK * (BITS + 2);
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });

  function mark(video) {
    context.drawImage(video, 0, BLOCK / 2, canvas.width, 1, 0, 0, canvas.width, 1);
    const { data } = context.getImageData(0, 0, canvas.width, 1);
    const bits = Array.from({ length: BITS + 2 }, (_, place) => Number(data[4 * (place * BLOCK + BLOCK / 2)] > 128));
    const framed = bits[0] === 1 && bits[BITS + 1] === 0;
    return framed ? bits.slice(1, -1).reduce((number, bit) => 2 * number + bit, 0) : null;
  }

  window.video = () => document.querySelector("mutoscope-player").shadowRoot.querySelector("video");
  window.frame = () => document.querySelector("mutoscope-player").currentFrame;

  // Calls `then` with the player at the first picture from `frame` on.
  window.watch = (frame, then) => {
    const video = window.video();
    video.addEventListener("waiting", () => (seen.dry += video.currentTime > 0 ? 1 : 0));
    const read = (_, { mediaTime }) => {
      seen.marks.push(mark(video));
      seen.frames.push(Math.round(mediaTime * 25));
      if (then && mediaTime * 25 >= frame - 0.5) {
        then(document.querySelector("mutoscope-player"));
        then = null;
      }
      video.requestVideoFrameCallback(read);
    };
    video.requestVideoFrameCallback(read);
  };
})();
