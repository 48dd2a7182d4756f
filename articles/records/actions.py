"""What a person does at once, and what goes wrong when it cannot be done."""

from __future__ import annotations

from typing import Any

from articles.models import Action


class DecisionError(ValueError):
    """What an editor asked for cannot be done; the message is a sentence for the editor."""


def begin(what: str, *, user: Any, reason: str = "", action: Action | None = None) -> Action:
    """Return the action that groups what is done now: the one given, else a new one."""
    if action is not None:
        return action
    return Action.objects.create(user=user, what=what[:200], reason=reason[:500])
