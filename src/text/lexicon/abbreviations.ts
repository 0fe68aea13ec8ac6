/** Abbreviations that end in a full stop, lower case, without it. */

/** Always followed by more of the sentence. */
export const titles = new Set(
  "mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col sgt capt cmdr adm maj rev fr hon pres supt det insp mayor st mt ft no nos vs v fig ed eds vol pp p ch sec art est approx ca cf al eg ie e.g i.e viz".split(
    " ",
  ),
);

/** Followed by more of the sentence unless the next word plainly opens one. */
export const others = new Set(
  "u.s u.k u.n e.u d.c u.s.a n.y l.a a.m p.m jr sr inc ltd co corp bros llc etc dept univ assn ave blvd rd ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo n.h n.j n.m n.c n.d s.c s.d r.i w.va ph.d b.a m.a m.d j.d esq".split(
    " ",
  ),
);

/** Of the calendar: followed by a number or another of them. With a capital after it “Sun.” is a family's name. */
export const calendar = new Set(
  "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun".split(" "),
);

/** Words that, with a capital, open a sentence after an abbreviation such as “Inc.” */
export const openers = new Set(
  "the a an he she it they we you i this that these those there here in on at but and so or yet if when while after before as for with from by to what who why how where now then still however meanwhile no not some many most all one his her its their our my last asked according".split(
    " ",
  ),
);
