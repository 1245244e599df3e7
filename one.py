import sys
from dateline.corpus import Article
from dateline.extraction import extract
for t in sys.argv[1:]:
    a=Article.from_text("Oslo, May 6, 2020\n\n"+t+"\n"); e=extract(a)
    print("»",t)
    for p in e.people: print("   P",p.canonical,"|",p.role)
    for s in e.statements: print("   S",s.speaker,"|",s.cue,"|",s.text,"|",s.kind)
    for d in e.dates[1:]: print("   D",d.text,"|",d.type,d.value,d.mod)
