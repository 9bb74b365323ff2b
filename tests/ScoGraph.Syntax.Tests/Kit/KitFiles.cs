namespace ScoGraph.Syntax.Tests.Kit;

/// <summary>Where the openCypher conformance kit lies, if anywhere.</summary>
internal static class KitFiles
{
    /// <summary>SCOGRAPH_TCK, or shared/opencypher-tck beside a folder above; null where there is none.</summary>
    public static string? Folder { get; } = Find();

    public static IEnumerable<KitQuery> Queries() => Directory
        .EnumerateFiles(Path.Combine(Folder!, "features"), "*.feature", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .SelectMany(FeatureReader.Read);

    private static string? Find()
    {
        string? named = Environment.GetEnvironmentVariable("SCOGRAPH_TCK");
        if (named is not null)
            return Directory.Exists(named) ? named : null;
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", "opencypher-tck");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
