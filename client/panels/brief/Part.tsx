import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Problem } from "../parts/Problem.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import styles from "./brief.module.css";

type Props<T> = {
  title: string;
  answer: Pick<UseQueryResult<T>, "data" | "error"> & { refetch: () => unknown };
  children: (answered: T) => ReactNode;
  name: string;
};

/** A part of the brief with its heading, while it is asked for and when it can't be had. */
export function Part<T>({ title, answer, children, name }: Props<T>) {
  const { data, error, refetch } = answer;
  return (
    <section className={styles.part} data-brief={name}>
      <h2>{title}</h2>
      {error && data === undefined && <Problem problem={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton lines={4} />}
      {data !== undefined && children(data)}
    </section>
  );
}
