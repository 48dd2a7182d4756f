"""All settings. What differs between two machines comes from the environment; docs/operations.md lists it.

Nothing has to be set to try the site: DEBUG is on and the database is a file. `diplomacy.wsgi`, the door for a
server, turns DEBUG off unless the environment says otherwise; then SECRET_KEY and ALLOWED_HOSTS must be set.
"""

from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent

env = environ.Env()


def whole_number(name: str, default: int) -> int:
    """Return the environment's number for `name`; raise ImproperlyConfigured on anything else."""
    try:
        return int(env.str(name, default=str(default)))
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} must be a whole number, not {env.str(name)!r}.") from error


# --- development or production ----------------------------------------------------------------------------------
DEBUG = env.bool("DEBUG", default=True)
# Off only to try production on one's own machine: browsers would not send secure cookies over plain HTTP.
HTTPS = env.bool("HTTPS", default=not DEBUG)

SECRET_KEY = env.str(
    "SECRET_KEY", default="for development only, never for a site that others can reach" if DEBUG else ""
)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"] if DEBUG else [])

missing = [name for name, value in (("SECRET_KEY", SECRET_KEY), ("ALLOWED_HOSTS", ALLOWED_HOSTS)) if not value]
if missing:
    examples = {"SECRET_KEY": "a long random string", "ALLOWED_HOSTS": "the host names, such as diplomacy.example"}
    raise ImproperlyConfigured(
        "with DEBUG off the environment must set "
        + " and ".join(f"{name} ({examples[name]})" for name in missing)
        + "; docs/operations.md shows how."
    )

# --- the product ------------------------------------------------------------------------------------------------
SITE_NAME = env.str("SITE_NAME", default="Diplomacy")
# A longer file is refused by name when loading: it is an archive or a book, not an article.
ARTICLE_MAX_BYTES = whole_number("ARTICLE_MAX_BYTES", 5_000_000)

# --- applications -----------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "articles.apps.ArticlesConfig",
    "diplomacy.apps.DiplomacyConfig",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_filters",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    # In development runserver serves the static files itself, without a collected copy.
    *([] if DEBUG else ["whitenoise.middleware.WhiteNoiseMiddleware"]),
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "diplomacy.urls"
WSGI_APPLICATION = "diplomacy.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- database ---------------------------------------------------------------------------------------------------
DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{BASE_DIR / 'diplomacy.sqlite3'}")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

match DATABASES["default"].get("ENGINE"):
    case "django.db.backends.sqlite3":
        DATABASES["default"]["OPTIONS"] = {
            # Readers go on while a load writes.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            # A deferred transaction that reads, then writes, fails while another writes; an immediate one waits.
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,
        }
    case "django.db.backends.postgresql":
        DATABASES["default"].setdefault("CONN_MAX_AGE", whole_number("CONN_MAX_AGE", 600))
        DATABASES["default"].setdefault("CONN_HEALTH_CHECKS", True)
    case _:
        raise ImproperlyConfigured(
            "DATABASE_URL names neither SQLite nor PostgreSQL: write postgres://user:password@host:5432/name, "
            "or leave it unset for a SQLite file."
        )

# --- language and time ------------------------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
TIME_ZONE = "UTC"
USE_TZ = True

# --- static files -----------------------------------------------------------------------------------------------
STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# --- accounts ---------------------------------------------------------------------------------------------------
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "admin:login"

# --- security ---------------------------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "script-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True

SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=HTTPS)
# A load balancer asks over plain HTTP from inside.
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = whole_number("SECURE_HSTS_SECONDS", 31_536_000 if HTTPS else 0)
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
# Only behind a proxy that sets this header itself: anybody else could forge it.
if env.bool("BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# --- logging ----------------------------------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "articles": {"level": env.str("LOG_LEVEL", default="INFO")},
        # Django's own handlers would print the same line again.
        "django": {"handlers": [], "level": "INFO"},
        # Anybody can send any Host header; each would leave a traceback.
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        "django.server": {"handlers": ["console"], "level": "INFO", "propagate": False},
    },
}
