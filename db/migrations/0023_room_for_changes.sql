-- room in each page for the next versions of its rows: a change that no index holds then stays in its page
ALTER TABLE "cases"."cases" SET (fillfactor = 75);
