import { useQuery } from "@tanstack/react-query";
import { importsQuery } from "../../data/imports.ts";
import { useWriteToken } from "../../data/write-token.ts";

/** Whether the buttons that change datasets make sense here: the server has the last word. */
export function useMayWrite(): boolean {
  const token = useWriteToken();
  const writing = useQuery(importsQuery(token)).data?.writing;
  return writing === "open" || (writing === "token" && token !== "");
}
