"""Reads a file from standard input with one of two libraries that have nothing to do with ours.

    read.py icalendar | vobject COUNT    a calendar: each event with its first COUNT days or instants,
                                         and which of its series' times it stands for alone
    read.py cards                        cards: name, birthday and ways to reach

Zones are taken from the file itself, never by their names. Writes JSON.
"""

import datetime
import json
import sys


def first_of(times, count):
    found = []
    for time in times:
        if len(found) == count:
            break
        found.append(instant_of(time))
    return found


def instant_of(time):
    if not isinstance(time, datetime.datetime):
        return time.isoformat()
    utc = time.astimezone(datetime.timezone.utc)
    return utc.strftime("%Y-%m-%dT%H:%M:%SZ")


def by_icalendar(text, count):
    import icalendar
    calendar = icalendar.Calendar.from_ical(text)
    zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}
    for event in calendar.walk("VEVENT"):
        start = event["DTSTART"].dt
        zone = zones.get(event["DTSTART"].params.get("TZID"))
        wall = start.replace(tzinfo=None) if isinstance(start, datetime.datetime) else start
        times = [wall]
        if "RRULE" in event:
            begun = at_midnight(wall)
            times = [time for time in repeated(event, zone, begun, count) if time not in taken_out(event)]
            if begun is not wall:
                times = (time.date() for time in times)
        placed = (placed_in(zone, start, time) for time in times)
        length = event["DURATION"].dt.total_seconds() / 60 if "DURATION" in event else 0
        yield {
            "uid": str(event["UID"]),
            "sequence": int(event["SEQUENCE"]),
            "title": str(event["SUMMARY"]),
            "minutes": length,
            "only": only_time(event, zones),
            "times": first_of(placed, count),
        }


def only_time(event, zones):
    if "RECURRENCE-ID" not in event:
        return None
    found = event["RECURRENCE-ID"]
    zone = zones.get(found.params.get("TZID"))
    return instant_of(placed_in(zone, found.dt, found.dt.replace(tzinfo=None) if zone else found.dt))


def repeated(event, zone, begun, count):
    """The times on the wall, the end of the rule among them."""
    from dateutil.rrule import rrulestr

    rule = {**event["RRULE"]}
    until = at_midnight(rule.pop("UNTIL", [datetime.datetime.max])[0])
    if until.tzinfo is not None:
        until = until.astimezone(zone or datetime.timezone.utc).replace(tzinfo=None)
    text = type(event["RRULE"])(rule).to_ical().decode()
    for time in first_times(rrulestr(text, dtstart=begun), count + 10):
        if time <= until:
            yield time


def first_times(times, count):
    for _, time in zip(range(count), times):
        yield time


def taken_out(event):
    found = event.get("EXDATE", [])
    lists = found if isinstance(found, list) else [found]
    return [at_midnight(each.dt).replace(tzinfo=None) for one in lists for each in one.dts]


def at_midnight(day):
    return day if isinstance(day, datetime.datetime) else datetime.datetime.combine(day, datetime.time())


def placed_in(zone, start, time):
    if zone:
        return zone.localize(time)
    return time.replace(tzinfo=start.tzinfo) if isinstance(time, datetime.datetime) else time


def by_vobject(text, count):
    import vobject

    name_zones(text)
    for event in vobject.readOne(text).vevent_list:
        start = event.dtstart.value
        rules = event.getrruleset(addRDate=True)
        times = rules if rules else [start]
        if not isinstance(start, datetime.datetime):
            times = (time.date() if isinstance(time, datetime.datetime) else time for time in times)
        length = event.duration.value.total_seconds() / 60 if hasattr(event, "duration") else 0
        yield {
            "uid": event.uid.value,
            "sequence": int(event.sequence.value),
            "title": event.summary.value,
            "minutes": length,
            "only": instant_of(event.recurrence_id.value) if hasattr(event, "recurrence_id") else None,
            "times": first_of(times, count),
        }


def name_zones(text):
    """Left to itself, vobject takes a zone for UTC that was so from 2000 to 2020."""
    import io
    import re

    import vobject
    from dateutil import tz

    for zone in re.findall(r"BEGIN:VTIMEZONE.*?END:VTIMEZONE", text, re.S):
        found = tz.tzical(io.StringIO(zone))
        for name in found.keys():
            vobject.icalendar.registerTzid(name, found.get(name))


def cards(text):
    import vobject

    for card in vobject.readComponents(text):
        texts = lambda name: [line.value for line in card.contents.get(name, [])]
        yield {
            "name": card.fn.value,
            "birthday": (texts("bday") or [None])[0],
            "phones": texts("tel"),
            "emails": texts("email"),
            "links": texts("url"),
        }


def main():
    text = sys.stdin.buffer.read().decode("utf-8")
    how = sys.argv[1]
    if how == "cards":
        found = cards(text)
    else:
        read = by_icalendar if how == "icalendar" else by_vobject
        found = read(text, int(sys.argv[2]))
    json.dump(list(found), sys.stdout)


main()
