"""One module for each kind of fact that a message may state; :mod:`bot.nlu.facts` puts them together."""
