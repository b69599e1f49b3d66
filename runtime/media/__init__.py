"""From IR to segments: pictures drawn, sound mixed, both encoded to fMP4."""
