"""What runs a compiled film: the session engine, the media pipeline, the server and the command line."""
