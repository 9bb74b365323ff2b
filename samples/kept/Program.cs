// A register of stations in one file: it is there when the program starts again, every change says who made it and why, and the register
// can be asked as it was.
using Microsoft.Extensions.DependencyInjection;
using ScoGraph;

string folder = Directory.CreateTempSubdirectory().FullName;
string path = Path.Combine(folder, "stations.scograph");

// The first run makes the file. Where a program has services, its path is enough.
using (ServiceProvider services = new ServiceCollection().AddScoGraph(options => options.Path = path).BuildServiceProvider())
{
    Graph register = services.GetRequiredService<Graph>();
    Change(register, "Ada", "the first stations", "CREATE (:Station {name: 'Osh', tracks: 4})-[:LINE {km: 440}]->(:Station {name: 'Naryn', tracks: 2})");
    Change(register, "Bo", "a track more", "MATCH (s:Station {name: 'Naryn'}) SET s.tracks = 3");
    Change(register, "Cy", "closed by mistake", "MATCH (s:Station {name: 'Osh'}) DETACH DELETE s");
}

// The second run finds all of it. By itself the file is opened with options of its own: here it keeps the commits of a year.
SqliteGraphOptions year = new() { Retention = new HistoryRetention { Time = TimeSpan.FromDays(365) } };
using (SqliteGraph register = SqliteGraph.Open(path, year))
{
    Console.WriteLine($"now: {Stations(register)}");
    for (long commit = 1; commit <= register.LastCommit; commit++)
        Console.WriteLine($"after commit {commit}: {Stations(register.AsOf(commit))}");

    register.Revert(3, "Ada");
    foreach (GraphCommit commit in register.History())
        Console.WriteLine($"{commit.Number} {commit.Author}: {commit.Message} ({commit.Changes.Nodes.Count} nodes, {commit.Changes.Relationships.Count} lines)");
    Console.WriteLine($"now: {Stations(register)}");

    foreach (Row row in register.Query("MATCH (s:Station {name: 'Naryn'}) CALL graph.history(s) YIELD commit, author RETURN DISTINCT commit, author"))
        Console.WriteLine($"commit {row.Get<long>("commit")} of {row.Get<string>("author")} changed Naryn");

    string copy = Path.Combine(folder, "copy.scograph");
    register.Backup(copy);
    using SqliteGraph backup = SqliteGraph.Open(copy);
    Console.WriteLine($"the copy: {Stations(backup)}, {(backup.Verify().IsWhole ? "whole" : "damaged")}");
}

Directory.Delete(folder, recursive: true);

static void Change(Graph graph, string author, string message, string query)
{
    using Transaction transaction = graph.BeginTransaction();
    transaction.Describe(author, message);
    transaction.Query(query);
    transaction.Commit();
}

static string Stations(QuerySource graph) =>
    string.Join(", ", graph.Query<string>("MATCH (s:Station) RETURN s.name + ' (' + toString(s.tracks) + ')' AS text ORDER BY text"));
