// Models another organisation with the same typed builder, then asks it in openCypher.
using ScoGraph;
using ScoGraph.Knowledge;

KnowledgeGraphBuilder builder = new();
IEntityDraft<Document> chronicle = builder.Document("Chronicle of the League", 9);
IEntityDraft<Organization> league = builder.Set(builder.Organization("Salt League"), "founded", 1241);
IEntityDraft<Country> aland = builder.Country("Aland", member: true), borland = builder.Country("Borland", member: true);
IEntityDraft<Corridor> road = builder.Corridor("Old Salt Road", "road");
builder.Fact(aland, Relations.MemberOf, league, builder.Cite(chronicle, 1))
    .Fact(borland, Relations.MemberOf, league, builder.Cite(chronicle, 1, 2))
    .Fact(road, Relations.Connects, aland, builder.Cite(chronicle, 4))
    .Fact(road, Relations.Connects, borland, builder.Infer(chronicle, "its tolls were paid there", 5));

KnowledgeGraph knowledge = builder.Build();
foreach (Fact fact in knowledge.Corridors[0].Connects.Facts)
    Console.WriteLine($"{fact}: {string.Join("; ", fact.Citations)}");
Console.Write(knowledge.Graph.Query(
    "MATCH (c:Corridor)-[r:CONNECTS]->(place) RETURN c.name AS corridor, place.name AS place, r.evidence AS evidence, r.because AS because ORDER BY place"));
