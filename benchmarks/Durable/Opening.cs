using System.Diagnostics;

namespace ScoGraph.Durable;

/// <summary>Opening, and a first look-up.</summary>
internal static class Opening
{
    public static void Run(string file)
    {
        Figures.Print("first open and look-up in the process", Figures.Milliseconds(() => LookUp(file)), "ms");
        double second = Figures.Median(9, () => SqliteGraph.Open(file, new SqliteGraphOptions { ReadOnly = true }).Dispose());
        double written = Figures.Median(9, () => SqliteGraph.Open(file).Dispose());
        double plain = Figures.Median(9, () => Plain.ReadHead(file));
        Figures.Print("open again, to read", second, "ms");
        Figures.Print("open again, to write", written, "ms");
        Figures.Print("plain SQLite reading the same rows", plain, "ms");
        Figures.Print("open again / plain", second / plain, "");
        Figures.Print("open again and look up", Figures.Median(9, () => LookUp(file)), "ms");
        using Process self = Process.GetCurrentProcess();
        Figures.Print("peak memory", self.PeakWorkingSet64 / 1e6, "MB");
    }

    private static void LookUp(string file)
    {
        using SqliteGraph graph = SqliteGraph.Open(file, new SqliteGraphOptions { ReadOnly = true });
        graph.Query("MATCH (p:Person {id: 933}) RETURN p.id");
    }
}
