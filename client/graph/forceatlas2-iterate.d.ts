/** One step of ForceAtlas2 on flat matrices; the package types only its whole-graph functions. */
declare module "graphology-layout-forceatlas2/iterate.js" {
  export type Settings = {
    linLogMode: boolean;
    outboundAttractionDistribution: boolean;
    adjustSizes: boolean;
    edgeWeightInfluence: number;
    scalingRatio: number;
    strongGravityMode: boolean;
    gravity: number;
    slowDown: number;
    barnesHutOptimize: boolean;
    barnesHutTheta: number;
  };
  export default function iterate(settings: Settings, nodes: Float32Array, edges: Float32Array): void;
}
