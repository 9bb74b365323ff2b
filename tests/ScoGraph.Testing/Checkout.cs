namespace ScoGraph.Testing;

/// <summary>The checkout that the tests were built in.</summary>
public static class Checkout
{
    public static readonly string Root = Find();

    /// <summary>A file or folder of the material that may lie beside the checkout; null where it is absent.</summary>
    public static string? Beside(string name)
    {
        string path = Path.GetFullPath(Path.Combine(Root, "..", "shared", name));
        return Path.Exists(path) ? path : null;
    }

    public static IEnumerable<string> SourceFiles(params string[] folders) =>
        (folders.Length == 0 ? ["src", "tests", "benchmarks", "samples"] : folders)
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !IsBuilt(file));

    /// <summary>Every text file that belongs to the project.</summary>
    public static IEnumerable<string> TextFiles() =>
        Directory.EnumerateFiles(Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Where(file => !IsBuilt(file)
                && Path.GetExtension(file) is ".cs" or ".md" or ".json" or ".cypher" or ".txt" or ".csproj" or ".props" or ".ipynb" or "")
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}.git{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static bool IsBuilt(string file)
    {
        string[] parts = Relative(file).Split('/');
        return parts.Contains("bin") || parts.Contains("obj") || parts[0] is "artifacts" or ".git";
    }

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ScoGraph.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run from within a checkout.");
    }
}
