"""The vocabularies by which free English becomes a picture. Data only: meaning, then the words for it.

Plurals are found without being listed. Earlier entries win where several match equally.
"""

from __future__ import annotations

Table = dict[str, tuple[str, ...]]


def _table(lists: dict[str, str]) -> Table:
    return {meaning: tuple(words.split(", ")) for meaning, words in lists.items()}


PLACES: Table = _table(
    {
        "stop": "tram stop, bus stop, stop, shelter, halt, taxi rank",
        "platform": "platform, station, railway, underground, subway, metro, terminus, railroad, tracks",
        "cab": (
            "driver's cab, drivers cab, cab, cockpit, driver's seat, dashboard, wheelhouse, bridge of the "
            "ship"
        ),
        "depot": "depot, garage, hangar, warehouse, shed, barn, factory, yard, carhouse, stable",
        "vehicle": (
            "tram, train, bus, carriage, wagon, compartment, aisle, streetcar, trolley, coach, car, taxi, "
            "truck, van, plane, aeroplane, cabin of the plane"
        ),
        "kitchen": "kitchen, galley, scullery, pantry",
        "bedroom": "bedroom, hotel room, dormitory, ward, hospital, nursery, motel, cell, bunk",
        "office": (
            "office, study, library, archive, classroom, school, newsroom, police, laboratory, lab, control "
            "room, studio, bureau"
        ),
        "bar": "bar, café, cafe, coffee shop, pub, restaurant, diner, tavern, inn, canteen, bistro, club",
        "shop": "shop, store, market, bakery, pharmacy, bookshop, kiosk, supermarket, butcher",
        "workshop": "workshop, atelier, forge, smithy, studio of, watchmaker, darkroom",
        "church": "church, chapel, cathedral, temple, monastery, abbey, crypt, mosque, synagogue, shrine",
        "hall": (
            "hall, theatre, theater, ballroom, museum, gallery, lobby, court, courtroom, cinema, stage, "
            "foyer, palace, castle"
        ),
        "stairs": "stairs, stair, stairwell, staircase, steps, landing",
        "corridor": "corridor, hallway, passage, vault",
        "lift": "lift, elevator, booth, phone box, closet, wardrobe",
        "attic": "attic, loft, garret, cellar, basement, box room, storeroom",
        "room": (
            "room, flat, apartment, house, home, parlour, parlor, living room, lounge, salon, hut, cabin, "
            "cottage, tent, bathroom, waiting room, indoors, inside"
        ),
        "forest": "forest, wood, woods, woodland, jungle, grove, trees, clearing, undergrowth, pines",
        "park": "park, playground, avenue of trees, orchard, zoo",
        "garden": "garden, courtyard, backyard, terrace, greenhouse, allotment, lawn",
        "cemetery": "cemetery, graveyard, churchyard, grave, tomb, burial",
        "bridge": "bridge, viaduct, overpass, footbridge, aqueduct",
        "river": "river, canal, stream, riverbank, brook, creek, ferry, weir, embankment",
        "lake": "lake, pond, reservoir, lagoon, marsh, swamp, bog, fen",
        "harbour": "harbour, harbor, port, pier, dock, quay, jetty, marina, wharf, lighthouse",
        "sea": "sea, ocean, waves, open water, ship, deck, boat, raft, horizon of water, gulf, bay",
        "beach": "beach, shore, coast, seaside, dunes by the sea, sands, tide, island",
        "mountain": ("mountain, peak, summit, alp, alps, pass, cliff, gorge, canyon, valley, ridge, volcano"),
        "snow": "snowfield, glacier, ice, arctic, tundra, snowy plain, ice field, pole",
        "desert": "desert, dune, dunes, sand, wasteland, mars, oasis, salt flat",
        "hill": "hill, moor, heath, meadow, pasture, slope, downs, hilltop",
        "field": (
            "field, farm, prairie, plain, steppe, countryside, crossroads, road, country road, highway, "
            "vineyard, village"
        ),
        "roof": "roof, rooftop, rooftops, chimney, balcony, terrace roof",
        "tunnel": "tunnel, underpass, cave, mine, sewer, catacomb, cavern, bunker",
        "street": (
            "street, city, town, alley, lane, avenue, square, corner, boulevard, pavement, sidewalk, "
            "crossing, downtown, quarter, plaza, kerb, building, gate"
        ),
    }
)

HOURS: Table = _table(
    {
        "dawn": "dawn, sunrise, daybreak, first light, early morning, aube, matin",
        "dusk": "dusk, sunset, twilight, sundown, golden hour, magic hour, crépuscule",
        "evening": "evening, late evening, soir",
        "night": "night, midnight, late, moonlight, nuit, small hours, nacht, noche",
        "day": "day, morning, noon, midday, afternoon, daylight, jour, continuous, tag",
    }
)

STYLES: Table = _table(
    {
        "monochrome": (
            "monochrome, black and white, noir, black-and-white, grayscale, greyscale, silent film"
        ),
        "sepia": "sepia, old photograph, vintage, faded, tobacco",
        "neon": "neon, electric, cyberpunk, fluorescent, synthwave",
        "pastel": "pastel, soft colours, soft colors, candy, watercolour, watercolor",
        "red": "blood red, crimson, scarlet, red",
        "green": "sea green, emerald, teal, green, jade, moss, turquoise",
        "violet": "violet, purple, lilac, lavender, mauve",
        "gold": "gold, golden, amber, honey, ochre, yellow",
        "blue": "blue, indigo, navy, azure, ultramarine",
        "cold": "cold, cool, icy, winter, wintry, bleak, frozen",
        "warm": "warm palette, warm colours, warm colors, autumn, autumnal, earthy, summer, terracotta",
        "muted": "muted, desaturated, washed, pale, grey, gray, drab, dusty",
        "dark": "dark, gothic, low key, sombre, gloomy, chiaroscuro",
        "bright": "bright, high key, vivid, colourful, colorful, sunny",
    }
)

STYLE_HOURS: Table = _table(
    {
        "dusk": "dusk palette, twilight palette, sunset palette",
    }
)

WEATHERS: Table = _table(
    {
        "storm": "storm, lightning, thunder, thunderstorm, tempest",
        "rain": "rain, raining, rainy, drizzle, downpour, shower, pouring, rains",
        "snow": "snow, snowing, blizzard, snowfall, flakes, snowflake, sleet",
        "fog": "fog, mist, foggy, misty, haze, smoke, steam, smog",
        "wind": (
            "wind, windy, gale, breeze, gust, leaves blow, falling leaves, autumn leaves, dead leaves, "
            "leaves on"
        ),
        "rays": (
            "sun rays, sunbeam, rays, shafts of light, beam of light, sunlight, shaft, light pours, sun"
        ),
        "dust": "dust, motes, pollen, ash, embers, sparks, fireflies, firefly",
    }
)

SIZES: Table = _table(
    {
        "insert": "insert, detail, macro, extreme close, ecu",
        "close": "close, close-up, closeup, cu, face, portrait, tight, eyes",
        "over": "over the shoulder, over-the-shoulder, ots, over shoulder",
        "two": "two-shot, two shot, side by side, face to face, facing each other, together, both",
        "medium": "medium, mid, waist, ms, half",
        "wide": (
            "wide, establishing, long shot, panorama, vista, aerial, full shot, landscape, empty, master, ws"
        ),
    }
)

ANGLES: Table = _table(
    {
        "low": "low angle, from below, looking up at, towering, towers",
        "high": "high angle, from above, bird's eye, birds eye, overhead, top down, looking down",
    }
)

MOVES: Table = _table(
    {
        "still": "still, static, locked, motionless, tableau, fixed frame, nothing moves",
        "out": ("pull back, pulls back, pull out, zoom out, dolly out, recedes, reveal, reveals, back away"),
        "in": (
            "push in, pushes in, dolly in, zoom in, closer, approach, approaches, move in, creep in, slowly "
            "in"
        ),
        "up": "tilt up, crane up, rises, rise, upward, upwards",
        "down": "tilt down, crane down, descends, downward, downwards, sinks",
        "left": "pan left, track left, to the left, leftward",
        "right": (
            "pan, pan right, track, track right, tracking, travelling, dolly, along, follow, follows, sweep, "
            "to the right, pass over, passes"
        ),
        "hand": "handheld, hand-held, shaky, unsteady, chase",
        "drift": "drift, drifts, float, floating, hover",
    }
)

POSTURES: Table = _table(
    {
        "sit": ("sit, sits, sitting, seated, sat, driving, drives, steers, at the table, at the desk"),
        "lie": "lie, lies, lying, asleep, sleeps, sleeping, in bed, dead, collapsed",
        "run": "run, runs, running, rushes, hurries, chases, flees, sprints",
        "walk": (
            "walk, walks, walking, cross, crosses, crossing, enters, leaves the, approaches, wanders, "
            "strides, passes, paces, goes, arrives"
        ),
        "lean": "lean, leans, leaning, slumped, bent, bends, bows, stoops",
        "up": "look up, looks up, looking up, gazes up, stares up, skyward",
        "back": (
            "back to us, from behind, back turned, turned away, backs turned, looks out, looking out, "
            "watches the, stares out, facing away"
        ),
        "reach": (
            "reach, reaches, points, pointing, waves, holds out, offers, hands over, raises, lifts, holds up"
        ),
    }
)

PROPS: Table = _table(
    {
        "ticket": "ticket, stub, coupon, card, pass, banknote, money, stamp",
        "letter": "letter, envelope, note, postcard, telegram, message, paper, will, contract",
        "photograph": "photograph, photo, picture frame, polaroid, portrait of, painting, snapshot",
        "newspaper": "newspaper, headline, map, poster, timetable",
        "key": "key, keyring",
        "clock": "clock, watch, wristwatch, pocket watch, dial, alarm clock, stopwatch, hour hand",
        "phone": "phone, telephone, receiver, mobile, handset, smartphone",
        "cup": "cup, mug, coffee, tea, teacup, bowl",
        "glass": "glass of, wine glass, tumbler, goblet, drink, whisky, wine",
        "bottle": "bottle, flask, vial, jar",
        "candle": "candle, candlestick, match, flame, torch, lantern, lighter, fire",
        "book": "book, diary, notebook, bible, ledger, journal, album, novel",
        "radio": "radio, transistor, wireless, gramophone, record player, television, tv, tape, walkman",
        "mirror": "mirror, reflection in",
        "umbrella": "umbrella, parasol",
        "suitcase": ("suitcase, bag, luggage, briefcase, trunk, satchel, backpack, case, box, parcel, crate"),
        "lever": (
            "lever, controls, control, switch, handle, brake, throttle, gauge, steering wheel, button, "
            "machine"
        ),
        "hat": "hat, cap, bowler, helmet, crown",
        "bell": "bell, gong, chime",
        "knife": "knife, dagger, blade, scissors, sword",
        "gun": "gun, pistol, revolver, rifle",
        "coin": "coin, coins, small change, token, penny, pennies",
        "ring": "ring, medal, necklace, earring, jewel, locket",
        "flower": "flower, rose, bouquet, tulip, daisy, lily, petal",
        "glasses": "spectacles, eyeglasses, pair of glasses",
        "shoe": "shoe, boot, shoes, boots",
        "camera": "camera, projector, film reel, microphone",
        "apple": "apple, orange, fruit, bread, egg, cake, pear",
        "feather": "feather, leaf, shell, pebble, stone",
        "hand": "hand, palm, finger, fist",
        "coat": "coat on, hanging coat, dress on",
        "cat": "cat, kitten",
        "dog": "dog, hound, puppy, wolf, fox",
        "bird": "bird, gull, seagull, crow, raven, pigeon, swallow, sparrow, owl, geese, heron",
        "horse": "horse, deer, stag, donkey, cow",
        "fish": "fish, whale, dolphin, salmon",
        "boat": "boat, ship, sailboat, rowing boat, vessel, yacht, barge",
        "car": "car, taxi, van, truck, lorry, automobile",
        "tram": "tram, streetcar, trolley, bus, train",
        "bicycle": "bicycle, bike, cyclist",
        "lamp": "lamp, streetlamp, street light, lamppost, streetlight, headlight, bulb, light",
        "bench": "bench, pew",
        "table": "table, desk, counter",
        "chair": "chair, armchair, stool, seat, sofa, throne",
        "bed": "bed, mattress, cot, pillow",
        "door": "door, doorway, gate, entrance",
        "window": "window, pane, windowpane, shutters",
        "sign": "sign, signpost, noticeboard, board, traffic light, signal",
        "tree": "tree, oak, willow, birch, pine, branch",
        "moon": "moon, full moon, crescent",
        "sun": "sun",
        "stars": "star, stars, starry, constellation, milky way",
        "piano": "piano, keyboard",
        "grave": "gravestone, tombstone, cross",
        "balloon": "balloon, kite",
        "plane": "airplane, aeroplane, plane overhead, rocket",
    }
)

_HELD = (
    "ticket, letter, photograph, key, phone, cup, glass, bottle, candle, book, hat, bell, knife, "
    "gun, ring, coin, flower, glasses, apple, feather, clock, newspaper, camera, lever, radio, "
    "suitcase"
)

HELD: tuple[str, ...] = tuple(_HELD.split(", "))
"""What fits in a hand: shown large when the shot is close."""

LOOKS: Table = _table(
    {
        "hat": "hat, bowler, fedora, top hat, trilby, brim, homburg, panama",
        "cap": (
            "cap, peaked cap, beret, beanie, kepi, conductor, driver, inspector, policeman, sailor, soldier, "
            "officer, postman, captain"
        ),
        "hood": (
            "hood, hooded, hoodie, cloak, veil, headscarf, shawl, nun, monk, oilskin, raincoat, anorak, cowl"
        ),
        "coat": (
            "coat, oilskin, overcoat, raincoat, mackintosh, trench, jacket, parka, cloak, robe, cape, gown, "
            "cassock"
        ),
        "dress": "dress, skirt, gown, frock, sari, kimono, nightgown",
        "uniform": (
            "uniform, conductor, inspector, soldier, officer, policeman, driver, guard, livery, captain, "
            "pilot, nurse"
        ),
        "plait": "plait, braid, pigtail, ponytail",
        "bun": "bun, chignon, hair up",
        "long": "long hair, hair down, curls, curly, mane, flowing hair, locks, wavy",
        "bald": "bald, shaven, hairless, tonsure",
        "beard": "beard, bearded, whiskers, goatee",
        "moustache": "moustache, mustache",
        "glasses": "glasses, spectacles, goggles, monocle, sunglasses",
        "scarf": "scarf, muffler, neckerchief, shawl, tie, cravat",
        "thin": "thin, lean, gaunt, slender, slim, slight, wiry, bony, lanky",
        "heavy": "heavy, fat, stout, large, broad, burly, big, round, plump, massive, bulky",
        "tall": "tall, towering, lanky, long-legged, giant",
        "short": "short, small, little, tiny, petite",
        "child": (
            "child, boy, girl, kid, ten, eight, nine, seven, six, twelve, eleven, toddler, schoolgirl, "
            "schoolboy"
        ),
        "old": (
            "old, sixty, seventy, eighty, ninety, elderly, aged, silver, white-haired, grey-haired, "
            "grandmother, grandfather, stooped, ancient, widow"
        ),
        "bag": "bag, satchel, suitcase, briefcase, backpack, rucksack, basket, case",
        "cane": "cane, stick, crutch, staff, walking stick",
        "woman": (
            "woman, she, her, lady, girl, mother, grandmother, widow, sister, daughter, nun, wife, actress, "
            "queen, nurse, aunt"
        ),
        "ghost": "ghost, spirit, phantom, spectre, translucent, dead",
    }
)

# word: lightness, chroma, hue in OKLCh
_PAINTS = (
    "red 0.58 0.19 27; scarlet 0.58 0.2 30; crimson 0.5 0.18 20; rust 0.56 0.13 45; "
    "orange 0.7 0.16 55; yellow 0.84 0.15 95; oilskin 0.78 0.145 88; mustard 0.74 0.13 90; "
    "gold 0.78 0.13 88; golden 0.78 0.13 88; green 0.62 0.12 150; olive 0.58 0.09 115; "
    "emerald 0.64 0.14 160; teal 0.62 0.09 195; turquoise 0.72 0.1 195; blue 0.58 0.13 255; "
    "navy 0.45 0.1 262; azure 0.68 0.11 240; violet 0.56 0.14 300; purple 0.52 0.15 312; "
    "pink 0.74 0.12 355; rose 0.68 0.13 10; brown 0.5 0.07 55; tweed 0.55 0.06 70; "
    "leather 0.5 0.08 50; white 0.92 0.015 90; cream 0.9 0.04 90; silver 0.8 0.015 250; "
    "grey 0.66 0.015 260; gray 0.66 0.015 260; black 0.36 0.03 280; blonde 0.82 0.11 92; "
    "ginger 0.64 0.15 48; ivory 0.9 0.035 95; lilac 0.72 0.09 310"
)

COLOURS: dict[str, tuple[float, float, float]] = {
    name: (float(light), float(chroma), float(hue))
    for name, light, chroma, hue in (paint.split() for paint in _PAINTS.split("; "))
}
"""The words for colours, as lightness, chroma and hue."""
