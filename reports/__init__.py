"""Reports: the record, which is the output format, and its renderings. Knows nothing of how a record is made."""
