import { useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from "react";
import { createPlaces } from "./arrange.ts";
import { type Minimap, minimap } from "./minimap.ts";
import { assignButtonPlaces, NodeList } from "./node-list.tsx";
import { createScene, type Scene, type SceneLook } from "./scene.ts";
import styles from "./stage.module.css";
import { handleKey } from "./stage-keys.ts";
import type { StageProps, StageSpot } from "./stage-props.ts";
import { webglAvailable } from "./webgl.ts";

const ZOOM = 1.4;
/** How long after a frame the list of nodes follows, in milliseconds. */
const FOLLOW = 60;

/** The drawn network. It gets a graph and callbacks, and knows of nothing else. */
export function Stage(props: StageProps) {
  const { graph, layout, seed, palette, label, describe, selection, highlighted, ref } = props;
  const stage = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const smallMap = useRef<HTMLCanvasElement>(null);
  const scene = useRef<Scene>(undefined);
  const [walked, setWalked] = useState<string>();
  const [ownPlaces] = useState(createPlaces);
  const prefix = useId();
  const buttonId = (id: string): string => `${prefix}${id}`;
  const moving = !useReducedMotion(props.reducedMotion);
  const look = useMemo<SceneLook>(
    () => ({ palette, selection: new Set(selection), highlighted: highlighted && new Set(highlighted), moving }),
    [palette, selection, highlighted, moving],
  );
  // What the scene, made once, calls and reads later.
  const latest = useRef({ props, look, places: props.places ?? ownPlaces });
  useEffect(() => {
    latest.current = { props, look, places: props.places ?? ownPlaces };
  });

  useEffect(() => {
    const [element, host, small] = [stage.current, canvas.current, smallMap.current];
    if (!element || !host || !small) return;
    const open = (): void => {
      const { props, look, places } = latest.current;
      scene.current = openScene(element, host, small, places, look, () => latest.current.props);
      void scene.current.show(props);
    };
    // Each in a task of its own: making the first context takes nearly a tenth of a second, and making the drawing more.
    let opening = setTimeout(() => {
      if (webglAvailable()) opening = setTimeout(open);
      else latest.current.props.onUnavailable("no_webgl");
    });
    return () => {
      clearTimeout(opening);
      scene.current?.kill();
      scene.current = undefined;
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a minimap that appears is drawn with the next frame.
  useEffect(() => scene.current?.attend(look), [look, props.minimap]);
  useEffect(() => {
    setWalked((id) => (id !== undefined && graph.hasNode(id) ? id : undefined));
    void scene.current?.show({ graph, layout, seed });
  }, [graph, layout, seed]);

  useImperativeHandle(
    ref,
    () => ({
      fitTo: (keys) => scene.current?.fitTo(keys),
      fit: () => scene.current?.fit(),
      zoomIn: () => scene.current?.zoomBy(1 / ZOOM),
      zoomOut: () => scene.current?.zoomBy(ZOOM),
      centreOn: (id) => scene.current?.centreOn(id),
      places: () => {
        const drawing = scene.current?.drawing();
        return drawing?.graph().mapNodes((id) => ({ id, at: drawing.screen(id) })) ?? [];
      },
      picture: () => scene.current?.drawing().picture(),
      shown: () => scene.current?.shown(),
    }),
    [],
  );

  return (
    // No element means “a drawing walked by arrow keys”; the list inside is its equivalent.
    <section
      ref={stage}
      className={styles.stage}
      style={{ background: palette.paper }}
      role="application"
      aria-label={label}
      aria-activedescendant={walked === undefined ? undefined : buttonId(walked)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keyboard; the rule doesn't know the role.
      tabIndex={0}
      data-stage
      data-lasso={props.lasso || undefined}
      onKeyDown={(event) => {
        if (!scene.current) return;
        handleKey(event, scene.current, props);
        setWalked(scene.current.walked());
      }}
      onContextMenu={(event) => event.preventDefault()}
    >
      <div ref={canvas} className={styles.canvas} aria-hidden="true" />
      <div aria-hidden="true">
        <canvas ref={smallMap} className={styles.minimap} hidden={!props.minimap} data-minimap />
      </div>
      <NodeList graph={graph} selection={selection} describe={describe} onSelect={props.onSelect} idOf={buttonId} />
    </section>
  );
}

function openScene(
  stage: HTMLElement,
  host: HTMLElement,
  small: HTMLCanvasElement,
  places: ReturnType<typeof createPlaces>,
  look: SceneLook,
  props: () => StageProps,
): Scene {
  const spot = (key: string | undefined, { x, y }: { x: number; y: number }): StageSpot => ({
    ...(key !== undefined && { key }),
    kind: key === undefined ? "canvas" : key.includes("~") ? "tie" : "node",
    x,
    y,
  });
  let made: Scene | undefined;
  let overview: Minimap | undefined;
  let following: ReturnType<typeof setTimeout> | undefined;
  const { graph, layout, seed } = props();
  const scene = createScene(
    host,
    places,
    look,
    { graph, layout, seed },
    {
      pick: (key, additive) => props().onSelect(key, additive),
      clear: () => props().onClear(),
      expand: (id) => props().onExpand(id),
      hold: (id) => props().onFocus(id),
      menu: (key, at) => props().onMenu(spot(key, at)),
      hover: (key, at) => props().onHover(key === undefined ? undefined : spot(key, at)),
      lassoing: () => props().lasso === true,
      enclosed: (ids) => props().onEnclose(ids),
      moved: (pins) => props().onMove(pins),
      rendered: () => {
        if (props().minimap) overview?.draw();
        // Following every frame of the camera would make the browser lay the list out in each.
        following ??= setTimeout(follow, FOLLOW);
      },
      glided: () => {
        if (props().minimap) overview?.draw();
      },
      settled: (layout) => {
        follow();
        overview?.settle();
        stage.dataset.settled = String(layout !== undefined);
        if (layout !== undefined) stage.dataset.arranged = layout;
      },
      lost: () => props().onUnavailable("context_lost"),
    },
  );
  function follow(): void {
    clearTimeout(following);
    following = undefined;
    const drawing = made?.drawing();
    if (!drawing?.alive()) return;
    stage.dataset.nodes = String(drawing.graph().order);
    stage.dataset.edges = String(drawing.graph().size);
    assignButtonPlaces(stage, drawing);
  }
  made = scene;
  overview = minimap(small, scene.drawing, () => props().palette);
  return {
    ...scene,
    kill: () => {
      overview?.kill();
      scene.kill();
    },
  };
}

function useReducedMotion(override: boolean | undefined): boolean {
  const [query] = useState(() => window.matchMedia("(prefers-reduced-motion: reduce)"));
  const [reduced, setReduced] = useState(query.matches);
  useEffect(() => {
    const listen = (): void => setReduced(query.matches);
    query.addEventListener("change", listen);
    return () => query.removeEventListener("change", listen);
  }, [query]);
  return override ?? reduced;
}
