var Loaded = 41;
