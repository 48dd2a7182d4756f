"""The public addresses. Numbers are permanent; slugs may change, and an old one leads to the new."""

from django.urls import URLPattern, URLResolver, path, register_converter

from articles.web.permanent import NumberConverter
from articles.web.views.about import about
from articles.web.views.articles import article, articles
from articles.web.views.countries import countries, country, pair
from articles.web.views.home import home
from articles.web.views.meetings import meeting, meetings
from articles.web.views.organizations import organization, organizations
from articles.web.views.people import people, person

register_converter(NumberConverter, "number")

app_name = "articles"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home, name="home"),
    path("meetings/", meetings, name="meetings"),
    path("meetings/<number:number>/", meeting),
    path("meetings/<number:number>/<str:slug>/", meeting, name="meeting"),
    path("countries/", countries, name="countries"),
    path("countries/<str:code>/", country, name="country"),
    path("countries/<str:code>/<str:other>/", pair, name="pair"),
    path("people/", people, name="people"),
    path("people/<number:number>/", person),
    path("people/<number:number>/<str:slug>/", person, name="person"),
    path("organizations/", organizations, name="organizations"),
    path("organizations/<number:number>/", organization),
    path("organizations/<number:number>/<str:slug>/", organization, name="organization"),
    path("articles/", articles, name="articles"),
    path("articles/<number:number>/", article, name="article"),
    path("about/", about, name="about"),
]
