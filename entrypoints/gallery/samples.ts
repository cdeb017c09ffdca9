/** Names that break careless layouts. */
export const LONG_NAME =
  'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmondeley-Majoribanks';
export const RTL_NAME = 'مريم عبد الرحمن السعيد';
export const EMOJI_NAME = 'Zoë 🛶 <script>';
