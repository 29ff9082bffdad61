/** Rule counts of the scaled workloads. */
export const SCALES: readonly number[] = [10, 32, 100, 300, 1_000];
