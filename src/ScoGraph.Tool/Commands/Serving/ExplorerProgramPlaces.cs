namespace ScoGraph.Tool.Commands.Serving;

/// <summary>Where the program scograph-explorer may be: beside this one, where .NET keeps tools, or in the folders of PATH.</summary>
/// <param name="folders">The folders, in the order in which they are looked through.</param>
internal sealed class ExplorerProgramPlaces(IEnumerable<string> folders)
{
    public const string HowToInstall =
        "The explorer is a package of its own, which is not installed: 'dotnet tool install --global ScoGraph.Explorer' installs it, and "
        + "'dotnet tool install ScoGraph.Explorer --tool-path FOLDER' beside a tool in FOLDER.";

    private const string Program = "scograph-explorer", Store = ".store";

    public static ExplorerProgramPlaces OfThisProcess()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return new ExplorerProgramPlaces(
        [
            .. Beside(AppContext.BaseDirectory), .. Beside(Path.GetDirectoryName(Environment.ProcessPath)),
            Path.Combine(home, ".dotnet", "tools"), .. path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        ]);
    }

    /// <summary>The program; null where it is in none of the folders.</summary>
    public string? Find() => folders.SelectMany(folder => (string[])[Path.Combine(folder, Program), Path.Combine(folder, Program + ".exe")])
        .FirstOrDefault(File.Exists);

    /// <summary>A folder, and where it is in a store of tools the folder that has the store: there are the commands of the tools.</summary>
    public static IEnumerable<string> Beside(string? folder)
    {
        if (string.IsNullOrEmpty(folder))
            yield break;
        yield return folder;
        for (DirectoryInfo? above = new(folder); above is not null; above = above.Parent)
        {
            if (above is { Name: Store, Parent: { } commands })
                yield return commands.FullName;
        }
    }
}
