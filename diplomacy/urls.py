"""Where each part of the site answers."""

from django.contrib import admin
from django.urls import include, path

from diplomacy.health import health

urlpatterns = [
    path("admin/", admin.site.urls),
    path("healthz", health, name="healthz"),
    path("", include("articles.web.urls")),
]

handler400 = "articles.web.errors.bad_request"
handler403 = "articles.web.errors.permission_denied"
handler404 = "articles.web.errors.page_not_found"
handler500 = "articles.web.errors.server_error"
