using System.Text.Json;
using SQLitePCL;

namespace ScoGraph.Durable;

/// <summary>A look-up in the state of 10,000 commits ago, beside reading and parsing the same records by hand.</summary>
internal static class Past
{
    private const int Commits = 10_000;

    public static void Run(string folder)
    {
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, "past.scograph");
        foreach (string name in Directory.GetFiles(folder))
            File.Delete(name);
        using SqliteGraph graph = SqliteGraph.Open(file, new SqliteGraphOptions { Durability = Durability.Normal });
        graph.Query("UNWIND range(1, 20000) AS i CREATE (:City {number: i, name: 'city ' + i})");
        long before = graph.LastCommit;
        Random random = new(3);
        for (int i = 0; i < Commits; i++)
            graph.Query("MATCH (c:City {number: $n}) SET c.name = $name", ("n", random.Next(1, 20001)), ("name", $"renamed {i}"));
        double past = Figures.Median(5, () => graph.AsOf(before).Query("MATCH (c:City {number: 7}) RETURN c.name"));
        double byHand = Figures.Median(5, () => Read(file, before));
        Figures.Print("a look-up 10,000 commits ago", past, "ms");
        Figures.Print("reading and parsing the records by hand", byHand, "ms");
        Figures.Print("ratio", past / byHand, "");
    }

    private static void Read(string file, long after)
    {
        using Plain plain = new(file, prepare: false);
        using sqlite3_stmt read = plain.Prepare($"SELECT changes FROM commits WHERE number > {after} ORDER BY number DESC");
        while (raw.sqlite3_step(read) == raw.SQLITE_ROW)
        {
            using JsonDocument document = JsonDocument.Parse(raw.sqlite3_column_blob(read, 0).ToArray());
            if (document.RootElement.GetProperty("nodes").GetArrayLength() == 0)
                throw new InvalidOperationException("A commit changed nothing.");
        }
    }
}
