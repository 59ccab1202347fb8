/** Calls back whenever a CSS pixel has come to be another number of the screen's, as on another screen. @returns how to stop */
export function onPixelRatio(changed: () => void): () => void {
  let query: MediaQueryList;
  const listen = (): void => {
    query.removeEventListener("change", listen);
    watch();
    changed();
  };
  const watch = (): void => {
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener("change", listen);
  };
  watch();
  return () => query.removeEventListener("change", listen);
}
