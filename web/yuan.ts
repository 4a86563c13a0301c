const FEN_A_YUAN = 100

/** Money is kept in fen, and shown and typed in yuan. */
export const yuanOf = (fen: number) => fen / FEN_A_YUAN
export const fenOf = (yuan: number) => Math.round(yuan * FEN_A_YUAN)
