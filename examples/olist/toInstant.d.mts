export const TIME_ZONE: "America/Sao_Paulo";
export function toInstant(wallClock: string): string;
