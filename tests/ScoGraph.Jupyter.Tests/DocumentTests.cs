using ScoGraph.Sessions.Magics;

namespace ScoGraph.Jupyter.Tests;

/// <summary>docs/notebook.md tells of the magics that there are.</summary>
public sealed class DocumentTests
{
    [Fact]
    public void The_page_lists_every_magic_in_the_words_of_its_help()
    {
        string[] rows = [.. File.ReadLines(Path.Combine(Root(), "docs", "notebook.md"))
            .Where(line => line.StartsWith("| `%", StringComparison.Ordinal))];

        // Within a table a bar is written with a backslash.
        Assert.Equal(MagicCatalog.All.Select(m => $"| `{m.Usage.Replace("|", "\\|", StringComparison.Ordinal)}` | {m.Help} |"), rows);
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ScoGraph.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run from within a checkout.");
    }
}
