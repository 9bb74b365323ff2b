namespace ScoGraph.Durable;

/// <summary>Look-ups with and without a memory budget.</summary>
internal static class Budget
{
    private const int LookUps = 2000;

    public static void Run(string file)
    {
        SqliteGraphOptions bounded = new() { ReadOnly = true, MemoryBudget = Quarter(file) };
        using SqliteGraph all = SqliteGraph.Open(file, new SqliteGraphOptions { ReadOnly = true });
        using SqliteGraph few = SqliteGraph.Open(file, bounded);
        long[] persons = [.. all.Query("MATCH (p:Person) RETURN p.id AS id ORDER BY id").Select(r => r.Get<long>("id"))];
        foreach ((string name, int width) in ((string, int)[])[("a hot set", 200), ("uniform", persons.Length)])
        {
            double unbounded = Figures.Median(5, () => LookUp(all, persons, width));
            double inBudget = Figures.Median(5, () => LookUp(few, persons, width));
            Figures.Print($"{name}: look-up without a budget", unbounded * 1000 / LookUps, "µs");
            Figures.Print($"{name}: look-up with a quarter", inBudget * 1000 / LookUps, "µs");
            Figures.Print($"{name}: ratio", inBudget / unbounded, "");
        }
    }

    /// <summary>A quarter of what the pages of a file take in memory, which is about three times as much as in the file.</summary>
    public static long Quarter(string file) =>
        Plain.Sizes(file).First(s => s.Table.StartsWith("pages", StringComparison.Ordinal)).Bytes * 3 / 4;

    private static void LookUp(SqliteGraph graph, long[] persons, int width)
    {
        Random random = new(7);
        for (int i = 0; i < LookUps; i++)
            graph.Query("MATCH (p:Person {id: $id})-[:KNOWS]-(f) RETURN count(f)", ("id", persons[random.Next(width)]));
    }
}
