"""What is raised for every kind of file that cannot be used: models, facts, ratings, labelled data."""


class UnusableFile(ValueError):
    """A file that cannot be used as what it was given for; the message names it and says what to do."""
