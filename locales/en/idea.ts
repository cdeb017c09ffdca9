/** The idea behind it all: one page, offline, plain. */
export const idea = {
  dash_idea: 'The idea',
  idea_title: 'The idea',
  idea_lead: 'Two people can be very close and still be two.',

  idea_whole_heading: 'Two whole people',
  idea_whole_each:
    'Somebody can be the closest person there is without being everything. Each of the two has goals of their own, friends of their own, a need for rest, and limits that nobody else can draw. Out of that comes what they give each other: each could stand alone, and each likes not having to. That is called interdependence.',
  idea_whole_anybody:
    'The closest one can be a partner, a parent, a child, a friend, somebody at work or somebody you care for. Just now it can also be nobody.',

  idea_lost_heading: 'Two ways of losing it',
  idea_lost_into:
    'One is to pour everything in. Friends wait, the evening walk goes, the book stays shut, until one other person carries all of somebody’s rest and courage. That is a lot to carry.',
  idea_lost_apart:
    'The other is to drift so far out that nobody is let in. Everything is managed alone, nothing is asked for, and closeness turns into one more task.',
  idea_lost_both:
    'Both happen in small steps, in full weeks, to good people; and going far one way often drives back the other. So Evenkeel treats them alike, and by your measure: the lines are those you drew. Where somebody needs your care, time with them is never held against you; your own rest is what it looks after.',

  idea_boat_heading: 'How the picture works',
  idea_boat_faces:
    'A paper boat has three faces. The sail is time for you. The left side of the hull is time with the closest one, the right side is time with everybody else.',
  idea_boat_us: 'Most of the time goes to the two of you',
  idea_boat_level: 'The shares you drew',
  idea_boat_away: 'The two of you see little of each other',
  idea_boat_tips:
    'Far from your lines it leans to that side, and with too little for you the sail is small. It never capsizes. Work, chores, illness and screens are elsewhere: they weigh nothing here, and nobody is blamed for them. The boat knows only what you note. With too little to go by, it lies at anchor and claims nothing.',

  idea_known_heading: 'What is known, and what is not',
  idea_known_good:
    'Some of it stands on good ground. A plan with a cue, such as “after coffee, ten pages”, helps people do what they meant to do. Noting how it goes helps as well. One missed day does a habit no harm, so days in a row are not counted. Being written to pleases people more than the writer expects, and it is easier to begin with somebody easy. Short breaks bring some energy back. Many reminders wear people out; a few, at a pause, are taken better.',
  idea_known_less:
    'Some of it is only good sense. That leaning far to one side drives back to the other has been studied, but this boat has been tested on nobody. Where one person alone followed a programme made for two, life got better for that person; the relationship did not reliably change.',
  idea_known_promise:
    'So this is a tool for you. It promises nothing about anybody else, nor about what becomes of the two of you.',

  idea_ends_heading: 'Where it ends',
  idea_ends:
    'It does not measure love, and it knows the other person only by what you wrote. If somebody close frightens or controls you, balance is the wrong question. “Safety”, in the row at the top, is there for that.',
} as const;
