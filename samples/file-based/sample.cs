#!/usr/bin/env dotnet
#:package ScoGraph@*

// A program in one file, without a project: dotnet run sample.cs
using ScoGraph;

using Graph graph = new();
graph.Query(
    """
    UNWIND $stations AS station
    MERGE (a:Station {name: station.from})
    MERGE (b:Station {name: station.to})
    CREATE (a)-[:RAIL {km: station.km}]->(b)
    """,
    ("stations", new[]
    {
        new Dictionary<string, object?> { ["from"] = "Xi'an", ["to"] = "Almaty", ["km"] = 3900 },
        new Dictionary<string, object?> { ["from"] = "Almaty", ["to"] = "Tashkent", ["km"] = 930 },
        new Dictionary<string, object?> { ["from"] = "Tashkent", ["to"] = "Tehran", ["km"] = 2500 },
    }));

string query = "MATCH p = (:Station {name: $from})-[:RAIL*]->(to) RETURN to.name AS to, reduce(km = 0, r IN relationships(p) | km + r.km) AS km";
await foreach (Row row in graph.StreamAsync(query, new Dictionary<string, object?> { ["from"] = "Xi'an" }))
    Console.WriteLine($"Xi'an to {row.Get<string>("to")}: {row.Get<long>("km")} km");
