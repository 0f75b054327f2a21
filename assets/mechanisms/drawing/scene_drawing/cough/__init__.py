"""A cough, slowly: the trunk in section and what it does."""
