"""The readers' side."""
