Title: Hello

CAST
ADA    seventy, green cardigan, silver bun. Voice: warm, dry.

INT. KITCHEN - NIGHT #kitchen#

SOUND clock ticking, rain
SHOT table 8s: Ada sits at the kitchen table. One lamp, a telephone.
SOUND telephone rings, once

ADA
Sunday, nine o'clock. That will be the wrong number.

CHOICE 6s OVER table
* Pick it up
  SHOT receiver 9s: Close on Ada, listening in the lamplight.

  ADA
  No, dear. Still not the dentist. How was your week?

  > END talk "They talked until ten."
* SILENCE
  SHOT silent 7s: Insert. The telephone on the table. It stops.

  ADA (O.S.)
  Let him wonder.

  > END wonder "He rang again at five past."
