Title: Hello

CAST
ADA    seventy, green cardigan, silver bun. Voice: warm, dry.

INT. KITCHEN - NIGHT #kitchen#

SOUND clock ticking, rain
SHOT evening 5s: Ada sits at the kitchen table under one lamp.

SHOT table 10s: Insert. A telephone on the kitchen table.
SOUND telephone rings, once

ADA (O.S.)
Sunday, nine o'clock. That will be the wrong number.

CHOICE 6s
* Pick it up
  SHOT talking 8s: Close on Ada, listening in the lamplight.

  ADA
  No, dear. Still not the dentist. How was your week?

  > END talk "They talked until ten."
* SILENCE
  SHOT silent 7s: Ada sits at the kitchen table under one lamp and looks up.

  ADA
  Let him wonder.

  > END wonder "He rang again at five past."
