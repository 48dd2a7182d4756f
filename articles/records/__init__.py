"""From stored claims to the records shown, and back."""
