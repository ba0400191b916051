"""Understanding: normalising, segmenting, entities and the topic classifier."""
