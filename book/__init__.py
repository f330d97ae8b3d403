"""What the book needs beyond Sphinx and its extensions: each module is a Sphinx extension with one job."""
