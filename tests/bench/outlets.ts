/** Invented outlets: the same number, the same names. */
export interface MadeOutlet {
  readonly id: string;
  readonly name: string;
}

const PLACES = 'Osterholm,Varn,Minden,Eider,Hallow,Brack,Saint Odo,Quarry Hill,Elm,Tarnow,Senn,Calder'.split(',');
const KINDS = 'Courier,Gazette,Post,Observer,Herald,Mercury,Ledger,Times,Dispatch,Echo,Tribune,Star,Mail,Standard,Chronicle,Sentinel,Record'.split(',');

/** @returns so many outlets; neighbours share neither place nor kind, since both lists have a length that the other's does not divide */
export function makeOutlets(number: number): MadeOutlet[] {
  return Array.from({ length: number }, (_, index) => {
    const again = Math.floor(index / (PLACES.length * KINDS.length));
    const name = `${PLACES[index % PLACES.length]} ${KINDS[index % KINDS.length]}${again > 0 ? ` ${again + 1}` : ''}`;
    return { id: name.toLowerCase().replaceAll(' ', '-'), name };
  });
}
