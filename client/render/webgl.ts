/** Whether the browser draws WebGL at all; asked of a canvas of its own, which is given back at once. */
export function webglAvailable(): boolean {
  if (typeof WebGLRenderingContext === "undefined") return false;
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}

/** Calls back once when any of the canvases loses its context, unless released before. */
export function onContextLost(container: HTMLElement, lost: () => void): () => void {
  // The event doesn't bubble, but it can be caught on its way down.
  const listen = (event: Event): void => {
    event.preventDefault();
    release();
    lost();
  };
  const release = (): void => container.removeEventListener("webglcontextlost", listen, true);
  container.addEventListener("webglcontextlost", listen, true);
  return release;
}
