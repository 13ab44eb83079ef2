/** Titles before a name, without dots. */
export const TITLES_BEFORE: ReadonlySet<string> = new Set(
  'H HJ KH DRS DRA DRG DR IR PROF TN NY NN SDR SDRI BP BPK BAPAK IBU UST USTADZ'.split(' '),
);

/** Titles after a name: how they are compared (without dots) and how they are written. */
export const TITLES_AFTER: ReadonlyMap<string, string> = new Map(
  (
    'S.E S.H S.T S.P S.S S.Pd S.Ag S.Kom S.Sos S.IP S.Si S.Psi S.Farm S.Kep S.Ked S.Gz S.KM S.Pt S.Tr S.Hum S.I.Kom S.Pd.I S.Kom.I ' +
    'M.M M.T M.H M.Pd M.Si M.Kom M.Ag M.Kes M.Sc M.Hum M.Ak M.Pd.I A.Md A.Md.Kep A.Md.Keb A.Ma B.A B.Sc M.B.A Ph.D Ns Lc ST SE SH MM MBA ALM'
  )
    .split(' ')
    .map((title): [string, string] => [title.replaceAll('.', '').toUpperCase(), title]),
);
