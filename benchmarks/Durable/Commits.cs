using SQLitePCL;

namespace ScoGraph.Durable;

/// <summary>Durable commits, beside inserts of the same bytes by plain SQLite.</summary>
internal static class Commits
{
    /// <summary>So few by turns that what the disk does meanwhile meets all alike.</summary>
    private const int Count = 40;
    private const int Rounds = 400;

    /// <summary>So many of each writer a round that starting threads, and waiting for the last, are little of it.</summary>
    private const int Each = 100;

    /// <summary>Code is compiled for good after some hundred thousand calls: rounds before that tell of the compiler.</summary>
    private const int Warm = 200;
    private const int Writers = 8;

    public static void Run(string folder)
    {
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, "commits.scograph"), plainFile = Path.Combine(folder, "plain.db");
        foreach (string name in Directory.GetFiles(folder))
            File.Delete(name);
        using SqliteGraph graph = SqliteGraph.Open(file);
        using Plain plain = new(plainFile);
        graph.Query("UNWIND range(1, 1000) AS i CREATE (:City {number: i})");
        int next = 0;
        graph.Query("CREATE (:City {name: $name, number: $number})", ("name", "a city of some name"), ("number", next++));
        byte[] bytes = new byte[Plain.BytesOfLastCommit(file)];
        List<double> ours = [], theirs = [], many = [];
        for (int round = 0; round <= Rounds; round++)
        {
            double single = Figures.Milliseconds(() =>
            {
                for (int i = 0; i < Count; i++)
                    graph.Query("CREATE (:City {name: $name, number: $number})", ("name", "a city of some name"), ("number", next++));
            });
            double inserts = Figures.Milliseconds(() =>
            {
                using sqlite3_stmt insert = plain.Prepare("INSERT INTO t(data) VALUES (?1)");
                for (int i = 0; i < Count; i++)
                {
                    raw.sqlite3_bind_blob(insert, 1, bytes);
                    raw.sqlite3_step(insert);
                    raw.sqlite3_reset(insert);
                }
            });
            double parallel = Figures.Milliseconds(() => All(() =>
            {
                for (int i = 0; i < Each; i++)
                    graph.Query("CREATE (:City {name: $name, number: $number})", ("name", "a city of some name"), ("number", i));
            }));
            if (round < Warm)
                continue;
            ours.Add(Count / single * 1000);
            theirs.Add(Count / inserts * 1000);
            many.Add(Writers * Each / parallel * 1000);
        }

        Figures.Print("commits a second, one writer", Median(ours), "");
        Figures.Print("inserts a second of plain SQLite", Median(theirs), "");
        Figures.Print("one writer / plain", Median([.. ours.Zip(theirs, (a, b) => a / b)]), "");
        Figures.Print("commits a second, eight writers", Median(many), "");
        Figures.Print("eight writers / one", Median([.. many.Zip(ours, (a, b) => a / b)]), "");
        Figures.Print("bytes of a commit", bytes.Length, "");
    }

    /// <summary>Threads of their own: a pool would begin with as many as there are cores.</summary>
    private static void All(Action write)
    {
        Thread[] threads = [.. Enumerable.Range(0, Writers).Select(_ => new Thread(() => write()))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
