"""The stories of the invented dossier: one long, with every kind of step, and one on few events."""

CROSSING = """\
title: The crossing
language: en
author: The tests
summary: From a gate that was opened to a war, told by four sources.
steps:
  - kind: title
    headline: The crossing
    caption: Four sources tell of a harbour and an alliance of towns.
    select: window=1989,2022
    notes: |
      Welcome everybody, and say how long it will take.

      Ask who has crossed by boat.
  - kind: source
    headline: Who is speaking?
    excerpts: [journal-charter-1997]
    notes: Ask what the card does not say.
  - kind: section
    headline: A gate and some words
    caption: The first years.
  - kind: step
    headline: Four sources tell of the end of the old union
    caption: >-
      All four tell of it. One gives its year alone, and one says that few asked why.
    select: to=1993&window=1989,1994
    event: old-union-end-1991
    excerpts: [journal-old-union-end-1991]
    references: [record-4]
    reveal: [date, next]
    notes: |
      Let the room say what had happened before.

      Then show the dates.
  - kind: quotes
    headline: Two tell of Bly on the quay
    caption: What was said of one step further?
    excerpts: [journal-bly-visit-1990, primer-bly-visit-1990]
    references: [record-2]
    reveal: [source]
    notes: Whose words are these?
  - kind: compare
    headline: What did Bly say on the quay?
    dispute: bly-words
    excerpts: [journal-bly-visit-1990, essay-bly-visit-1990]
    notes: Read the rows one by one.
  - kind: question
    headline: Would you have believed it?
    excerpts: [essay-bly-later, journal-bly-sense]
    notes: Give them a minute.
  - kind: section
    headline: A charter and two councils
  - kind: step
    headline: Alliance and harbour signed a charter
    caption: Two councils followed it, and three towns entered.
    select: type=forum,agreement,accession&from=1994&to=2005&window=1993,2006
    event: charter-1997
    excerpts: [journal-charter-1997]
    references: [record-7, record-8]
    reveal: [next]
    notes: Look at the bars.
  - kind: quotes
    headline: Three tell of a joint council
    excerpts: [journal-joint-council-2002, essay-joint-council-2002, weblog-joint-council-2002]
    references: [record-11]
  - kind: step
    headline: War was fought in the valley
    caption: All four tell of it; they do not agree on who began.
    select: theme=force&window=2003,2016
    event: valley-war-2008
    excerpts: [journal-valley-war-2008]
    references: [record-13]
    notes: Who began? Hold the answers against the next step.
  - kind: compare
    headline: Who began in the valley?
    dispute: valley-first
    notes: |
      Begin with the rows on which nothing hangs, the days and the places, and let the room say
      where the columns tell the same thing in other words and where they tell another thing.

      Then ask of each column how its writer could know it: who stood in the valley, who was told of
      it on the quay, who read of it in papers, and who says that people say so.

      Then cover the heads of the columns, and let the room match the words to the cards of step 2.
      Most will be right on the first and the third, and wrong on the others; ask them why.

      Then ask what would have to be found for the question to be settled: an order with a date and
      a name, a log of the boats, a witness of neither side. Ask who keeps such things.

      Then ask whether it would settle who is to blame. Most rooms say no; let those who
      say yes say what they mean by the word, and write it beside the question.

      Last, come back to what is agreed: the days on which the fighting began and ended, the places
      that were held, the six points that were signed. Say that it is little, and that it is much.

      If there is time, read the two longest cells aloud, one after the other, without saying whose
      they are, and let the room say which of the two they would rather have written.
  - kind: step
    headline: The alliance broke off the joint work
    caption: What was closed, and what was left open?
    select: theme=rupture&window=2007,2022&zero=break-off-2014
    event: break-off-2014
    excerpts: [journal-break-off-2014]
    references: [record-16]
    notes: |
      The axis counts the years from it.

      Order is not cause.
  - kind: quotes
    headline: Three tell of a speech at the coast
    excerpts: [journal-coast-speech-2007, essay-coast-speech-2007, primer-coast-speech-2007]
  - kind: quotes
    headline: Two tell of a meeting at the bay
    excerpts: [journal-bay-meeting-2008, weblog-bay-meeting-2008]
  - kind: quotes
    headline: Two tell of a fight from the air
    excerpts: [primer-air-fight-1999, weblog-air-fight-1999]
  - kind: quotes
    headline: Three tell of the isle
    excerpts: [journal-island-2014, essay-island-2014, weblog-island-2014]
  - kind: quotes
    headline: Two tell of two drafts
    excerpts: [journal-two-drafts-2021, primer-two-drafts-2021]
  - kind: question
    headline: What would you ask the four of them?
    caption: Write it down before we go on.
    notes: Park the questions.
  - kind: blank
    notes: Wait until it is quiet.
"""

WORD = """\
title: A word given
language: en
author: The tests
summary: What was said of the hill’s extent, and what was made of it.
steps:
  - kind: title
    headline: A word given
    caption: What was said, and by whom?
    select: theme=promises&window=1989,1999
  - kind: step
    headline: The alliance adopted the Hill Words
    caption: Three sources tell of it.
    select: theme=promises&to=1992&window=1989-10,1991-06
    event: hill-words-1990
    excerpts: [journal-hill-words-1990]
    references: [record-2]
    reveal: [source]
    notes: Read it aloud.
  - kind: compare
    headline: What did the Hill Words say?
    dispute: hill-sense
  - kind: blank
    notes: The end.
"""

STORIES = {"crossing": CROSSING, "word-given": WORD}
