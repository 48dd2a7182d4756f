"""Short articles as files would hold them: made up, of public people, plain enough that any reader understands them."""

KYIV = (
    "KYIV, March 4, 2024. Ukrainian Foreign Minister Dmytro Kuleba met with Danish Foreign Minister "
    "Lars Lokke Rasmussen in Kyiv on Monday, the ministry said.\n\nThe ministers discussed air defence.\n"
)
OSLO = (
    "OSLO, March 5, 2024. Norwegian Foreign Minister Espen Barth Eide received his Moldovan counterpart "
    "Mihai Popsoi in Oslo on Tuesday.\n\nThey spoke about energy.\n"
)
NO_MEETING = "VIENNA, March 6, 2024. The ministry of transport said that trains would run again from Friday.\n"
RUSSIAN = "МОСКВА, 7 марта 2024 года. Министр обороны заявил, что учения начнутся в срок.\n"
