//! Hears a session: a transcript in, turns with speakers, times and codes out. It never knows who the client is.
