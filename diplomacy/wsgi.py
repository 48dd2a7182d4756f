"""The door for a production server: `gunicorn diplomacy.wsgi`."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diplomacy.settings")
# Whoever starts a server and forgets to say so gets production, never the debugger.
os.environ.setdefault("DEBUG", "off")

try:
    application = get_wsgi_application()
except ImproperlyConfigured as error:
    # One sentence says more than gunicorn's traceback for each worker.
    sys.exit(f"Diplomacy cannot start: {error}")
