"""Comparing articles of one event: what each says on the points they share, and where two cannot both be right.

An article is reduced to a ``Sketch`` when it is scored; from then on no parse is needed. Sketches are grouped into events,
sentences of an event's articles are aligned, and every survey (``surveys.SURVEYS``) reads the whole event.
"""
