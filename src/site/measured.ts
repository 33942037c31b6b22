export interface Measured {
  readonly stories: readonly { id: string; heldOut: boolean; claims: number; trainedOn: number }[];
  readonly rows: readonly { figure: string; meaning: string; values: readonly string[] }[];
}
export async function measured(): Promise<Measured> {
  return { stories: [{ id: 'security-guarantees', heldOut: true, claims: 31, trainedOn: 6 }], rows: [{ figure: 'evidence', meaning: 'x', values: ['100%'] }] };
}
