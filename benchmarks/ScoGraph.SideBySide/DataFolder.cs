namespace ScoGraph.SideBySide;

/// <summary>The data of the benchmark: a folder in the style of LSQB, in which posts and comments are messages too.</summary>
internal static class DataFolder
{
    private static readonly string[] Message = ["Message"];

    public static Graph Load(string folder, int? threads = null) => Graph.Import(folder, new GraphImportOptions
    {
        Parallelism = threads,
        Format = GraphFormat.LsqbCsv,
        IntegerIds = true,
        AddedLabels = new Dictionary<string, IReadOnlyList<string>> { ["Post"] = Message, ["Comment"] = Message },
    });
}
