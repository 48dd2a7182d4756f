"""Where editors correct what was read wrongly. A change is a Correction, Removal or addition, never an overwrite."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.admin import articles, log, meetings, organizations, people

__all__ = ["articles", "log", "meetings", "organizations", "people"]

admin.site.site_header = _("Diplomacy: corrections")
admin.site.site_title = _("Diplomacy")
admin.site.index_title = _("What was read, and what was decided")
