namespace ScoGraph.Durable;

/// <summary>An import into memory, and on into a file.</summary>
internal static class Import
{
    private static readonly string[] Message = ["Message"];

    public static void Run(string data, string file)
    {
        Graph? graph = null;
        double memory = Figures.Milliseconds(() => graph = Load(data));
        File.Delete(file);
        double written = Figures.Milliseconds(() => SqliteGraph.Create(file, graph!));
        Figures.Print("import into memory", memory, "ms");
        Figures.Print("written into a file", written, "ms");
        Figures.Print("import into memory / into the file", memory / (memory + written), "");
        Figures.Print("file", new FileInfo(file).Length / 1e6, "MB");
        using SqliteGraph kept = SqliteGraph.Open(file);
        foreach ((string table, long bytes) in Plain.Sizes(file))
            Figures.Print($"of it {table}", bytes / 1e6, "MB");
    }

    public static Graph Load(string data) => Graph.Import(data, new GraphImportOptions
    {
        Format = GraphFormat.LsqbCsv,
        IntegerIds = true,
        AddedLabels = new Dictionary<string, IReadOnlyList<string>> { ["Post"] = Message, ["Comment"] = Message },
    });
}
