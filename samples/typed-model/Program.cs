// Walks the built-in knowledge through its types and shows the evidence of each fact.
using ScoGraph.Knowledge;

KnowledgeGraph sco = KnowledgeGraph.Sco;
Console.WriteLine($"{sco.Members.Count} members: {string.Join(", ", sco.Members.Select(m => m.Name).Reverse())}");

Country pakistan = sco.Members.Single(m => m.Name == "Pakistan");
foreach (Fact<Corridor> fact in pakistan.Corridors.Facts)
    Console.WriteLine($"{fact.Other.Name} connects {pakistan.Name}: {string.Join("; ", fact.Citations)}");

foreach (Claim claim in sco.Claims)
    Console.WriteLine($"{claim.Speaker.Name}: {claim.Statement}");
