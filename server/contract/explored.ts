/** So many ties the explorer asks for at once. By itself, because the page asks before it knows anything else of the contract. */
export const TIES_EXPLORED = 3_000;
