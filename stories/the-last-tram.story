Title: The Last Tram
Logline: On the last night of line nine, a passenger asks the inspector for one minute.
Language: en
Frame: 1280x720 25
Runtime: 4m to 9m
Style: paper cut-out, dusk palette, blue night, one lamp of warm light
Charter: no-likeness, no-voice-clone, disclose-ai
Seed: 1249

CAST
OTTO     the night inspector, a thin old man, peaked cap, long black coat. Voice: dry, precise.
MARA     sixty-six, she wears a yellow oilskin coat, silver plait. Voice: low, warm, unhurried.
VIDA     the tram driver, a young woman, short, ginger curls, red scarf. Voice: quick, lively, northern.
EMIL     a young baker, a tall thin man in a white jacket, brown beard. Voice: light, breathless.
CONTROL  a man on the radio. Voice: flat, nasal, slow.

STATE
said     0..9 = 0
trust    0..5 = 2
ticket   none | punched | bought = none
favour   open | granted | refused = open
ledger   shut | read = shut
saw      unsaid | told | denied = unsaid
current  cut | kept = cut
waited   0..2 = 0

VIEWER
pace     slow | normal | quick = normal   "How do you like to watch?"
missed   no | yes = no                    "Have you ever missed the last one home?"
mercy    0..10 = 5                        learned
device   phone | desktop = desktop        given

[[ What Otto knows. On the tenth of March, thirty-one years ago, he pulled the bell on time at Salt Lane, and saw
Mara running. On the eleventh the driver held the tram there for one minute, and Otto wrote it down. Mara knows the
first night, but not that she was seen; of the second she knows nothing. ]]

# The stop

EXT. TRAM STOP, FOUNTAIN SQUARE - NIGHT #stop#

MUSIC solo piano, night, sparse, wistful, fade 3s
SOUND rain, wind, fade 1s
> FADE 2s
SHOT wide_bench 4s: Wide. A tram stop in the rain, one lamp. Mara sits on the bench, back to us.

SHOT insert_watch 6s: Insert. A pocket watch in Otto's hand, wet with rain.

OTTO (V.O.)
Line nine was late once, in forty years.

OTTO (V.O.)
I wrote it down.

SHOT wide_square 5s: Wide. Otto walks through the rain toward the lamp. Mara sits and does not turn.
TITLE The Last Tram

SHOT two_strangers 8s: Two-shot. Otto stands under the lamp. Mara sits on the bench.

OTTO
This is the last one, madam. Ever.

MARA
I know. I read it on the lamp post.

OTTO
From tomorrow there is a bus.

MARA
Has it a bell?

OTTO
It has a button.

SHOT close_mara_stop 4s: Close on Mara, rain on her hood. She looks up.

MARA
You've shaved off the moustache.

EXT. TRAM STOP, FOUNTAIN SQUARE - NIGHT #fare#

SOUND tram arriving, brakes, once
SHOT wide_arrival 6s: Wide. A tram comes out of the rain, one headlight, every window lit and empty. Otto lifts his arm.

SHOT two_ticket 6s: Two-shot. Mara holds out an old ticket. Otto bends over it, the lit tram behind them.

OTTO
This ticket is thirty-one years old.

MARA
It's a return.

SHOT insert_ticket 9s: Insert. An old brown ticket in Mara's wet palm.

MARA (O.S.)
It says last tram. So does that.

CHOICE 6s OVER insert_ticket #fare-choice#
* Punch it (mercy +1)
  SET ticket punched, trust +1, said +1
  > CUT TO #punched#
* Sell her a new one (mercy -1)
  SET ticket bought, trust -1, said +1
  > CUT TO #bought#
* SILENCE
  > CUT TO #unpunched#

INT. TRAM - NIGHT #punched#

SOUND tram rolling, rain on the windows, fade 2s
SOUND ticket punch, once
IF viewer.pace is not quick
  SHOT insert_hole 3s: Insert. The ticket in Otto's fingers, lamplight through one round hole.

SHOT two_seat 7s: Two-shot. Mara sits by the window. Otto stands in the aisle.

MARA
You kept the punch.

OTTO
I hand it in at one o'clock.

MARA
And the watch?

OTTO
The watch is mine.

> CUT TO #cab#

INT. TRAM - NIGHT #bought#

SOUND tram rolling, rain on the windows, fade 2s
SOUND coins, once
SHOT insert_coins 4s: Insert. Wet coins in Mara's palm, one after the other.

MARA (O.S.)
It's gone up.

SHOT two_change 6s: Two-shot. Mara sits by the window. Otto stands in the aisle.

OTTO
One single, to the depot. And the old one?

MARA
I'll keep it. It isn't used.

> CUT TO #cab#

INT. TRAM - NIGHT #unpunched#

SOUND tram rolling, rain on the windows, fade 2s
SHOT wide_boarding 5s: Wide. Mara walks down the aisle between the empty seats. Otto stands at the door and says nothing.

MARA
That's not a no.

SHOT two_kept 5s: Two-shot. Mara sits by the window. Otto stands in the aisle, his back turned.

MARA
I'll leave it on the seat. Where you can see it.

# The ride

INT. DRIVER'S CAB - NIGHT #cab#

MUSIC clarinet and bass, playful, night, fade 2s
SOUND tram rolling, rain on the windows, fade 1s
SHOT cab_road 5s: Rails in the headlight, rain on the windscreen. Vida sits at the lever.

VIDA
Who's the yellow coat?

OTTO (O.S.)
A passenger.

SHOT two_cab 8s: Two-shot. Vida sits at the lever, Otto stands behind her.

VIDA
Tomorrow I'm on the bus. They're teaching me to steer.

OTTO
You keep looking in the mirror.

VIDA
It's a good mirror.

SHOT close_vida 5s: Close on Vida, lamps sliding over her.

VIDA
If I was slow at Salt Lane tonight. A minute, say.

SHOT otto_cab 9s: Otto stands in the cab and looks at her, rain on the windscreen.

VIDA (O.S.)
There might be somebody running.

CHOICE 6s OVER otto_cab #favour#
* “I did not hear that.” (mercy +1)
  SET favour granted, said +1
  SHOT two_deaf 5s: Two-shot. Vida sits at the lever. Otto looks out at the rain.

  OTTO
  I did not hear that.

  VIDA
  No. It's loud in here.
* “Not a minute.” (mercy -2)
  SET favour refused, said +1
  SHOT two_refused 7s: Two-shot. Vida sits at the lever. Otto looks at the rails.

  OTTO
  They cut the current at one, Vida. Not a minute.

  VIDA
  Right. I'll tell him stay in, then. It's wet.
* SILENCE
  SET favour granted
  SHOT two_silent 5s: Two-shot. Vida sits at the lever. Otto looks out at the rain and says nothing.

  VIDA
  That wasn't a no. I'm writing that down.

> DISSOLVE TO #aisle# 1s

INT. TRAM - NIGHT #aisle#

MUSIC solo cello, tender, sparse, night, fade 2s
SHOT wide_aisle 4s: Wide. The empty tram, lamps swaying over the seats. Mara sits alone by the window.

IF viewer.pace is slow
  SHOT drop 5s: Insert. One drop of rain on the black window, sliding backwards.

SHOT two_facing 9s: Two-shot. Otto sits across from Mara, his cap on his knees.

MARA
I'd like something from you. It takes a minute.

OTTO
If it is in the regulations.

MARA
At Salt Lane. Stop, open the doors, and wait. One minute.

SHOT two_nobody_asked 5s: Over the shoulder of Otto. Mara sits by the window.

OTTO
Who for?

MARA
Nobody. I want to see what it looks like.

> DISSOLVE TO #bridge# 1s

EXT. BRIDGE - NIGHT #bridge#

MUSIC piano and strings, night, wistful, fade 3s
SOUND tram on an iron bridge, river, rain, fade 1s
SHOT wide_bridge 7s: Wide. The lit tram crosses a high bridge in the rain, its gold windows doubled in black water.

OTTO (V.O.)
A minute is not long. You cannot boil an egg in it.

IF viewer.missed is yes
  OTTO (V.O.)
  You have missed one yourself. You know the sound it makes, leaving.

IF viewer.pace is slow
  SHOT wide_river 5s: Wide. Rain on the river, and the lights of the town going out.

INT. TRAM - NIGHT #nearly#

SOUND tram rolling, rain on the windows, fade 2s
MUSIC solo cello, tender, sparse, night, fade 2s
SHOT close_mara_yes 8s: Close on Mara, lamps sliding over her.

MARA
A man drove this tram. He'd asked me something.

MARA
If I was at Salt Lane for the last one, that was yes.

OTTO (O.S.)
And were you?

MARA
Nearly.

SHOT otto_asked 9s: Otto sits by the dark window and looks at his hands.

MARA (O.S.)
Somebody pulled the bell. Somebody with a watch.

CHOICE 6s OVER otto_asked #remember#
* “It was raining.” (trust +1, mercy +1)
  SET said +1
  SHOT two_tenth 5s: Two-shot. Otto sits across from Mara.

  OTTO
  It was raining. March the tenth.

  MARA
  You do write everything down.
* “I have had many nights.” (trust -1, mercy -1)
  SET said +1
  SHOT two_nights 5s: Two-shot. Otto sits across from Mara.

  OTTO
  I have had eleven thousand nights, madam.

  MARA
  I only had the one.
* SILENCE
  SHOT two_polite 5s: Two-shot. Otto sits across from Mara and says nothing.

  MARA
  You were polite that night, too. Two rings, and off it went.

INT. TRAM - NIGHT #book#

SOUND tram rolling, rain on the windows, fade 2s
SHOT insert_book 4s: Insert. A thick ledger on Otto's knees, tied with string.

MARA (O.S.)
What's in the book?

SHOT two_book 7s: Two-shot. Otto sits with the ledger on his knees. Mara leans across the aisle.

OTTO
Every run of the nine. When it left, when it came.

MARA
And the once it was late?

OTTO
March. The eleventh.

MARA
You mean the tenth.

SHOT otto_eleventh 9s: Otto sits by the dark window and looks out.

OTTO
No, madam. On the tenth we were on time.

CHOICE 6s OVER otto_eleventh #ledger#
* Show her the eleventh (trust +1, mercy +2)
  SET ledger read, said +1
  > CUT TO #page#
* Keep it shut (trust -1, mercy -1)
  SET said +1
  > CUT TO #shut#
* SILENCE
  SET ledger read
  > CUT TO #left#

INT. TRAM - NIGHT #page#

MUSIC solo cello, tender, slow, fade 2s
SHOT insert_page 7s: Insert. An open ledger, a column of figures, one line of it in red.

OTTO (O.S.)
Salt Lane. One minute late. No reason given.

SHOT close_mara_page 7s: Close on Mara. She looks down, lamps sliding over her.

MARA
He waited.

OTTO (O.S.)
He opened the doors, and looked down the lane. One minute.

MARA
On the eleventh.

SHOT two_ironing 8s: Two-shot. Otto and Mara sit across the aisle from one another.

MARA
I was at home on the eleventh. I was ironing.

> CUT TO #tunnel#

INT. TRAM - NIGHT #left#

MUSIC solo cello, tender, slow, fade 2s
SHOT wide_leaving 5s: Wide. Otto walks away down the aisle. The open ledger lies on the seat beside Mara.

SHOT insert_left 6s: Insert. An open ledger, a column of figures, one line of it in red.

MARA (O.S.)
(reading)
Salt Lane. One minute late. No reason given.

SHOT close_mara_left 8s: Close on Mara. She looks down, lamps sliding over her.

MARA
Oh, you fool. You waited.

MARA
And I was ironing.

> CUT TO #tunnel#

INT. TRAM - NIGHT #shut#

MUSIC low strings, uneasy, sparse, fade 2s
SHOT two_shut 8s: Two-shot. Otto sits, both arms on the shut ledger. Mara sits across the aisle.

OTTO
A driver forgot himself. It was put right.

MARA
How do you put that right?

OTTO
He was moved to mornings. Then he moved himself. A ship, I believe.

SHOT close_mara_shut 5s: Close on Mara, lamps sliding over her.

MARA
And you kept the book.

EXT. TUNNEL - NIGHT #tunnel#

IF viewer.pace is not quick
  MUSIC none, fade 2s
  SOUND tram in a tunnel, echo, fade 1s
  SHOT wide_tunnel 5s: Wide. The mouth of a tunnel. The lit tram goes in.

INT. REAR OF THE TRAM - NIGHT #rear#

MUSIC none, fade 2s
SOUND tram rolling, fade 2s
SHOT rear_back 5s: Otto stands at the rear window, back to us. Rails slide away under one lamp.

SHOT two_rear 9s: Two-shot. Otto stands at the rear window. Mara stands behind him, one arm on a seat.

MARA
You couldn't have seen me.

MARA
I've always said that, for you. It rained. It was dark.

IF ledger is read
  MARA
  He waited, and you couldn't have seen. I could go home on that.

SHOT close_otto_rear 8s: Close on Otto at the dark window. Nothing moves.

CHOICE 7s OVER close_otto_rear #window#
* “I saw you.” (mercy +1)
  SET saw told, trust +1, said +1
  > CUT TO #told#
* “Nobody could have.” (mercy -1)
  SET saw denied, trust -1, said +1
  > CUT TO #denied#
* SILENCE
  > CUT TO #unsaid#

INT. REAR OF THE TRAM - NIGHT #told#

SHOT two_told 10s: Two-shot. Otto turns to Mara at the rear window.

OTTO
I saw you. A yellow coat, and one shoe in your hand.

OTTO
Forty metres off. I pulled the bell.

SHOT close_mara_told 7s: Close on Mara. Nothing moves.

MARA
Forty.

MARA
I always thought sixty.

> CUT TO #radio#

INT. REAR OF THE TRAM - NIGHT #denied#

SHOT two_denied 9s: Two-shot. Otto stands at the rear window. Mara stands behind him.

OTTO
Nobody could have, madam. Not in that rain.

MARA
Just as well. I'd lost a shoe. I forget which.

SHOT otto_slip 5s: Close on Otto at the dark window.

OTTO
The left.

SHOT close_mara_slip 6s: Close on Mara. She looks at him. Nothing moves.

MARA
Yes. It was the left.

> CUT TO #radio#

INT. REAR OF THE TRAM - NIGHT #unsaid#

SHOT two_unsaid 5s: Two-shot. Otto stands at the rear window, his back turned. Mara stands behind him.

SHOT close_mara_unsaid 7s: Close on Mara. Nothing moves.

MARA
I lost a shoe, you know. I never stopped for it.

SHOT insert_rails 4s: The rear window. Wet rails, going away from us into the dark.

INT. DRIVER'S CAB - NIGHT #radio#

MUSIC bass and brushed jazz, curious, night, fade 2s
SOUND tram rolling, rain on the windows, radio hiss, fade 1s
SHOT insert_radio 5s: Insert. A radio over the lever, one small red bulb.

CONTROL (radio)
Nine, this is Control. Current goes off at one.

SHOT two_radio 8s: Two-shot. Vida sits at the lever. Otto stands behind her.

VIDA
What if we were a minute late?

CONTROL (radio)
I've a switch and a sandwich, Nine. At one I throw the switch.

VIDA
Then we're not a tram. We're a bench.

SHOT otto_radio 7s: Otto stands in the cab and looks at the radio, rain on the windscreen.

CHOICE 6s OVER otto_radio #current#
* Ask for one minute (mercy +1)
  SET current kept, said +1
  SHOT two_asking 9s: Two-shot. Otto leans over the radio. Vida looks at him.

  OTTO
  Control. I should like one minute of current.

  CONTROL (radio)
  Reason?

  IF saw is unsaid
    OTTO
    A passenger.

    CONTROL (radio)
    You've still got one? All right. I'll eat slowly.
  ELSE
    OTTO
    A mistake of mine. In March.

    CONTROL (radio)
    Which March? Never mind. I'll eat slowly.

  IF viewer.mercy >= 8
    VIDA
    You've gone soft, Inspector.

    OTTO
    It is the damp.
* “Understood, Control.” (mercy -1)
  SET said +1
  SHOT two_understood 5s: Two-shot. Otto stands in the cab. Vida looks at the rails.

  OTTO
  Understood, Control. One o'clock.

  VIDA
  You might have asked.
* SILENCE
  SHOT two_thinking 5s: Two-shot. Otto stands in the cab and says nothing. Vida looks at him.

  CONTROL (radio)
  Nine? Are you there?

  VIDA
  He's thinking.

> DISSOLVE TO #salt-lane# 1s

# Salt Lane

EXT. TRAM STOP, SALT LANE - NIGHT #salt-lane#

MUSIC low strings, clock ticking, dark, sparse, fade 3s IF viewer.mercy <= 4
MUSIC cello and piano, clock ticking, tense, sparse, fade 3s IF viewer.mercy > 4
SOUND storm, rain, wind, fade 1s IF viewer.mercy <= 4
SOUND rain, fade 1s IF viewer.mercy > 4
SOUND tram brakes, doors open, once
IF viewer.device is phone
  SHOT medium_salt 5s: A small stop in the rain, one lamp, nobody. The lit doors of the tram stand open.
ELSE
  SHOT wide_salt 5s: Wide. A small stop in the rain, one lamp, nobody. The lit tram stands with its doors open.

SHOT mara_door 7s: Mara stands in the lit door of the tram and looks out at the rain.

MARA
There, by the wall. I'd got as far as that.

SHOT insert_time 9s: Insert. Otto's pocket watch, the hands at eleven minutes to one.

VIDA (O.S.)
Twelve forty-nine, Inspector.

CHOICE 7s OVER insert_time #bell#
* Pull the bell (mercy -3)
  SET said +1
  > CUT TO #rung#
* Put the watch away (mercy +2)
  SET said +1
  > CUT TO #minute#
* Step down into the rain (mercy +2) IF saw is told and trust >= 3
  SET said +1
  > CUT TO #step-down#
* SILENCE
  IF said = 0
    > CUT TO #quiet#
  > CUT TO #minute#

INT. TRAM - NIGHT #rung#

MUSIC low strings, dark, slow, fade 1s
SOUND tram bell twice, once
SOUND tram rolling, rain on the windows, fade 1s
SHOT wide_rung 5s: Wide. Otto stands with his arm on the bell cord. Mara stands at the shut door, her back turned.

SHOT close_mara_rung 5s: Close on Mara at the dark window.

MARA
Yes. That's how I remember it.

IF favour is granted
  > CUT TO #runner#
> CUT TO #on-time#

EXT. STREET, SALT LANE - NIGHT #runner#

SOUND footsteps running in the rain, once
SHOT wide_runner 8s: Wide. A wet street, one lamp. Emil runs after us through the rain, one arm raised.

OTTO (V.O.)
Forty metres. I know forty metres when I see it.

CHOICE 6s OVER wide_runner #again#
* Pull the bell again (mercy +4)
  SET waited 1, said +1
  > CUT TO #emil#
* Look at the watch (mercy -2)
  SHOT insert_again 5s: Insert. Otto's pocket watch in his hand. Rain on the window.

  OTTO (V.O.)
  I looked at the watch. It was right.

  > DISSOLVE TO #on-time# 2s
* SILENCE
  SHOT wide_runner_gone 5s: Wide. A wet street, one lamp, rain. Nobody.

  > DISSOLVE TO #on-time# 2s

EXT. TRAM STOP, SALT LANE - NIGHT #minute#

MUSIC none, fade 3s
SHOT two_minute 6s: Two-shot. Otto stands beside Mara in the lit door of the tram.

VIDA (O.S.)
Inspector?

OTTO
I am waiting.

SHOT wide_wait hold 8s: Wide. The lit tram stands in the rain with its doors open. One lamp. Nobody comes.

CHOICE OVER wide_wait #wait#
* Pull the bell. That was a minute.
  SET waited 1, said +1
* Stay
  SET waited 2, said +1
  SHOT two_longer 7s: Two-shot. Otto stands beside Mara in the lit door of the tram, and the rain comes in.

  MARA
  That was the minute.

  IF ledger is read
    OTTO
    That was his. This one is mine.
  ELSE
    OTTO
    I know. I am still counting.

IF favour is granted
  > CUT TO #emil#
> CUT TO #nobody#

EXT. TRAM STOP, SALT LANE - NIGHT #quiet#

SET waited 1
MUSIC none, fade 3s
SHOT wide_quiet 7s: Wide. The lit tram stands in the rain with its doors open. One lamp. Nobody comes.

SHOT otto_quiet 6s: Otto stands in the lit door of the tram under the bell cord. He does not pull it.

VIDA (O.S.)
Nobody's pulled the bell.

MARA (O.S.)
No.

SHOT close_mara_quiet 9s: Close on Mara at the door. She looks out at the rain.

MARA
It's so long. Look at it.

MARA
I'd have made it easily.

EXT. TRAM STOP, SALT LANE - NIGHT #emil#

MUSIC accordion waltz, playful, tender, fade 2s
SOUND rain, fade 1s
SOUND footsteps running in the rain, once
SHOT wide_emil 3s: Wide. Emil runs out of the rain to the lit tram, one arm raised.

IF seen #runner#
  MARA (O.S.)
  You've stopped.
ELSE IF trust >= 3
  MARA (O.S.)
  Otto. There's somebody.
ELSE
  MARA (O.S.)
  Inspector. There's somebody.

SHOT two_emil 6s: Two-shot. Emil stands in the door of the tram, wet to the skin. Otto stands above him.

EMIL
Is this the last one?

OTTO
It is late.

EMIL
So am I.

SHOT mara_emil 5s: Two-shot. Mara sits by the door. Emil stands with a paper bag under his jacket.

MARA
Are you a yes?

EMIL
I'm a baker.

SHOT close_vida_mirror 4s: Close on Vida in the cab. She looks up.

VIDA
Shut the doors. You're letting the weather in.

> CUT TO #cord#

EXT. TRAM STOP, SALT LANE - NIGHT #nobody#

MUSIC solo cello, tender, slow, fade 3s
SHOT wide_nobody 6s: Wide. One lamp, the rain, the wet wall. Nobody.

OTTO (V.O.)
Nobody came. I had seen to that, in the cab.

SHOT two_nobody 9s: Two-shot. Mara stands in the lit door of the tram. Otto stands beside her.

MARA
So that's what it looks like.

OTTO
I am sorry it's empty.

MARA
It isn't. Look at us.

INT. TRAM - NIGHT #cord#

SOUND tram, rain on the windows, fade 1s
IF said = 0
  SHOT mara_cord 6s: Mara stands in the aisle and raises her arm to the bell cord. Otto looks at the floor.

  MARA
  You won't stop me, I suppose.
ELSE
  SHOT two_cord 7s: Two-shot. Mara raises her arm to the bell cord. Otto stands beside her.

  MARA
  May I?

  OTTO
  Twice. Politely.
SOUND tram bell twice, once
SHOT insert_cord 3s: Insert. A small brass bell over the door of the tram.

EXT. SHORE - NIGHT #shore#

MUSIC accordion and strings, hopeful, night, fade 2s IF favour is granted
MUSIC cello and piano, bittersweet, night, fade 2s IF favour is not granted
SOUND tram far off, sea, night, fade 2s
SHOT wide_shore 6s: Wide. The lit tram runs along the shore, small and gold, beside a black sea.

OTTO (V.O.)
I did not look at the watch. I listened to it.

IF current is kept and waited < 2
  > DISSOLVE TO #depot# 1s
> CUT TO #dark#

# Late

EXT. SHORE - NIGHT #dark#

MUSIC none, fade 1s
SOUND electric current dying, once
SOUND sea, wind, fade 2s
SHOT wide_dark 5s: Wide. The tram stands beside the sea, all its windows dark.

VIDA (O.S.)
That's the switch. Now he's on the sandwich.

SHOT two_dark 6s: Two-shot. Otto and Mara sit in the dark tram, the sea behind them.

OTTO
Four hundred metres to the depot.

MARA
I could run it.

IF favour is granted
  SHOT two_rolls 7s: Two-shot. Emil sits in the dark tram with an open paper bag. Vida sits beside him.

  EMIL
  I brought rolls. They were warm at half past twelve.

  VIDA
  That's a yes, that is.

IF viewer.pace is slow
  SHOT wide_sea 6s: Wide. The sea at night. A long grey line, far out.

> DISSOLVE TO #dawn# 3s

EXT. SHORE - DAWN #dawn#

MUSIC piano and strings, hopeful, dawn, slow, fade 4s
SOUND sea, gulls, fade 3s
SHOT wide_dawn 6s: Wide. Dawn over the sea. The tram stands on the shore, the first sun in its windows.

SHOT two_dawn 3s: Two-shot. Otto sits beside Mara, the sea behind them, the sun on their coats.

IF saw is told
  OTTO
  I went back and paced it. Forty-two.

  MARA
  There. Sixty, with one shoe.
ELSE IF saw is denied
  OTTO
  I saw you. I said that I could not have.

  MARA
  I know. You told me the left.
ELSE
  OTTO
  It was the left shoe.

  SHOT close_mara_dawn 6s: Close on Mara, the sun on her hood. She looks at him.

  MARA
  Yes. It was.

IF ledger is shut
  SHOT insert_dawn_page 6s: Insert. An open ledger on a sunny seat, one line of it in red.

  MARA (O.S.)
  One minute late. No reason given. Oh, you fool.

SHOT wide_bus 6s: Wide. A bus goes by on the road along the shore, empty. The tram stands in the sun.

MARA (O.S.)
Has it a bell?

OTTO (O.S.)
A button.

SHOT wide_last 6s: Wide. The tram stands on the shore, and the sun fills every window with gold light.

> END dawn "Line nine was late twice. The second time, by sunrise."

INT. DEPOT - NIGHT #depot#

MUSIC piano, gentle, night, sparse, fade 3s
SOUND depot, dripping water, fade 2s
SHOT wide_depot 6s: Wide. The lit tram rolls into a dark depot and stands among the others.

IF favour is granted
  SHOT wide_pair 6s: Wide. Vida and Emil walk to the little door under one umbrella, back to us.

  VIDA
  They were warm when?

  EMIL
  Half past twelve.

IF ticket is punched
  SHOT two_used 5s: Two-shot. Mara holds out the old ticket to Otto.

  MARA
  There. Now it's used.
ELSE IF ticket is bought
  SHOT two_unused 6s: Two-shot. Mara stands with the old ticket. Otto holds up the punch.

  OTTO
  The old one, madam. If you please.

  SOUND ticket punch, once
ELSE
  SHOT two_late_punch 5s: Two-shot. Otto takes the old ticket from Mara, and looks at it for a while.
  SOUND ticket punch, once

  MARA
  There. That wasn't a no.

IF ledger is shut
  SHOT two_red 8s: Two-shot. Otto opens the ledger. Mara leans over it.

  MARA
  What's that, in red?

  OTTO
  The eleventh. He waited for you. One minute.

  SHOT close_mara_red 5s: Close on Mara. She looks down. Nothing moves.

SHOT insert_entry 10s: Insert. An open ledger in lamplight, a pen over an empty line.

OTTO (V.O.)
Nine. Salt Lane. One minute late. Reason.

CHOICE 7s OVER insert_entry #reason#
* “A passenger.” (mercy +1)
  > CUT TO #passenger#
* “The inspector.” IF saw is not unsaid
  > CUT TO #inspector#
* SILENCE
  > CUT TO #blank#

INT. DEPOT - NIGHT #passenger#

MUSIC accordion waltz, tender, wistful, fade 3s
SHOT two_passenger 8s: Two-shot. Mara reads the open ledger over Otto's arm.

MARA
A passenger. Is that all I am?

OTTO
It is all there is, madam. It is what it was for.

SHOT wide_passenger 6s: Wide. The lamps of the depot go out. Otto and Mara walk to the little door, back to us.

> END passenger "Line nine was late twice. Both times for the same passenger."

INT. DEPOT - NIGHT #inspector#

MUSIC solo cello, tender, hopeful, slow, fade 3s
SHOT insert_cap 5s: Insert. A peaked cap on a shut ledger, and a pocket watch on the cap.

SHOT two_inspector 8s: Two-shot. Otto stands bareheaded beside Mara.

MARA
One minute late. Reason, the inspector.

OTTO
Thirty-one years. I rounded down.

SHOT wide_inspector 6s: Wide. The lamps of the depot go out. Otto and Mara walk to the little door, back to us.

> END inspector "Thirty-one years late. Reason: the inspector."

INT. DEPOT - NIGHT #blank#

SHOT insert_blank 5s: Insert. An open ledger. The line is empty. The pen lies across it.

SHOT two_blank 8s: Two-shot. Mara stands beside Otto at the ledger.

MARA
He gave no reason, either.

SHOT wide_blank 6s: Wide. The lamps of the depot go out, one after another. Otto and Mara walk away, back to us.

> END blank "One minute late. No reason given."

# On foot

EXT. TRAM STOP, SALT LANE - NIGHT #step-down#

MUSIC accordion waltz, wistful, quiet, fade 3s
SHOT two_step 7s: Two-shot. Otto stands in the rain and holds out his arm to Mara in the lit door.

OTTO
Go on, Vida. On time.

VIDA (O.S.)
Who signs the book?

SOUND tram bell twice, once
SHOT wide_step 8s: Wide. The lit tram goes away down the rails. Otto and Mara stand in the rain, back to us.

OTTO
So that is how it looks from here.

MARA
Wait. It gets smaller.

IF favour is granted
  SOUND footsteps running in the rain, once
  SHOT wide_three 5s: Wide. Emil runs up out of the rain to Otto and Mara under the lamp.

  EMIL
  Was that the last one?

  SHOT two_three 6s: Otto and Mara stand under the lamp. Emil holds a paper bag.

  OTTO
  By one minute. I am sorry.

  MARA
  She'll be at the depot. Can you walk?

> DISSOLVE TO #walk# 2s

EXT. SHORE - NIGHT #walk#

SOUND sea, rain, night, fade 2s
IF favour is granted
  SHOT wide_walk_three 7s: Wide. Otto and Mara walk along the shore under one umbrella. Emil walks ahead.
ELSE
  SHOT wide_walk_two 7s: Wide. Otto and Mara walk along the shore under one umbrella.

IF ledger is shut
  SHOT two_walk_shut 8s: Two-shot. Otto and Mara walk side by side in the rain.

  OTTO
  There is a line in the book. About the eleventh.

  MARA
  Is it long?

  OTTO
  One minute.
ELSE
  SHOT two_walk_read 8s: Two-shot. Otto and Mara walk side by side in the rain.

  MARA
  What time is it?

  OTTO
  I could not say.

SHOT insert_seat 6s: Insert. A pocket watch on the seat of an empty tram.

SHOT wide_far 6s: Wide. The shore, the sea, one umbrella, very small, under one lamp.

> END on-foot "They walked. Nobody wrote it down."

# On time

INT. DEPOT - NIGHT #on-time#

MUSIC solo piano, sad, sparse, slow, fade 3s
SOUND depot, dripping water, fade 2s
SHOT wide_on_time 6s: Wide. The tram stands in a dark depot among the others. Mara walks to the little door, back to us.

IF seen #runner#
  SHOT two_mirror 8s: Two-shot. Vida ties her scarf. Otto stands beside her.

  VIDA
  Wet back there, was it?

  OTTO
  I did not look.

  VIDA
  I did. It's a good mirror.
ELSE
  SHOT two_right 7s: Two-shot. Vida ties her scarf. Otto stands beside her.

  VIDA
  On the dot, Inspector.

IF ticket is bought
  SHOT mara_keeps 5s: Mara stands at the little door and looks at Otto.

  MARA
  I'll keep the old one. It's still good.
ELSE
  SHOT insert_seat_ticket 5s: Insert. An old ticket on an empty seat.

SHOT insert_on_time 7s: Insert. An open ledger in lamplight, a column of figures, all black.

OTTO (V.O.)
Line nine. Twelve forty-nine. On time.

IF ledger is shut
  OTTO (V.O.)
  I never showed her the eleventh.

SHOT wide_end 6s: Wide. Otto stands alone in the dark depot, under one lamp, back to us.

> END on-time "Line nine: on time. No reason given."
