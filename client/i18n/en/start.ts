/** Three authored ways in. */
export const start = {
  researcher: {
    title: "Explore a state’s partners",
    text: "Uzbekistan on labour mobility, with the evidence of its tie with Kazakhstan open",
  },
  diplomat: {
    title: "Find the gaps",
    text: "Fifteen questions: who is outside what, which corridors lack an agreement, what isn’t known",
  },
  educator: {
    title: "Present a region",
    text: "The bodies that the states of Central Asia share",
  },
} as const;
