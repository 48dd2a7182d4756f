"""From files to stored claims."""
