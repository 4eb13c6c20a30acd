export function isKirimanSah(tanda: string | undefined, badan: string, kunci: string, kiniDetik: number): boolean
