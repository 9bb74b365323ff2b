using System.Text.RegularExpressions;
using System.Xml.Linq;
using ScoGraph.Testing;

namespace ScoGraph.Architecture;

/// <summary>
/// Each project in src says what goes in, what comes out, what it may use and where to start; and its references say the same.
/// </summary>
public sealed partial class ReadmeTests
{
    private static readonly string[] Entries = ["In", "Out", "May use", "Start reading"];

    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.csproj",
            SearchOption.AllDirectories).Select(Checkout.Relative).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_has_a_readme_that_is_true(string project)
    {
        string path = Path.Combine(Checkout.Root, Path.GetDirectoryName(project)!, "README.md");
        Assert.True(File.Exists(path), $"{project} has no README.md");
        string text = File.ReadAllText(path);
        Assert.All(Entries, entry => Assert.Contains($"\n- **{entry}**", text, StringComparison.Ordinal));
        IEnumerable<string> named = Room().Matches(MayUse().Match(text).Value).Select(m => m.Groups[1].Value);
        Assert.Equal(References(project), named.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_readme_names_only_folders_and_files_that_exist(string project)
    {
        string folder = Path.Combine(Checkout.Root, Path.GetDirectoryName(project)!);
        string tests = Path.Combine(Checkout.Root, "tests", Path.GetFileName(folder) + ".Tests");
        string[] roots = [folder, tests, .. Directory.EnumerateDirectories(folder)];
        IEnumerable<string> gone = Place().Matches(File.ReadAllText(Path.Combine(folder, "README.md"))).Select(m => m.Groups[1].Value)
            .Where(place => !roots.Any(root => Path.Exists(Path.Combine(root, place)) || Path.Exists(Path.Combine(root, place + ".cs"))));
        Assert.Empty(gone);
    }

    /// <summary>The other way round: what is there is named.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void A_readme_names_every_folder(string project)
    {
        string folder = Path.Combine(Checkout.Root, Path.GetDirectoryName(project)!);
        string text = File.ReadAllText(Path.Combine(folder, "README.md"));
        IEnumerable<string> there = Checkout.SourceFiles(Path.GetDirectoryName(project)!).Select(Checkout.Relative)
            .Select(file => file.Split('/')).Where(parts => parts.Length > 3).Select(parts => parts[2]);
        Rule.Holds($"{project}: its README names every folder", there.Where(name => !text.Contains($"`{name}/", StringComparison.Ordinal))
            .Select(name => $"{project}: {name}/ is not in the README"));
    }

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(Path.Combine(Checkout.Root, project)).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)).Order(StringComparer.Ordinal);

    /// <summary>The entry, with the lines that continue it.</summary>
    [GeneratedRegex(@"^- \*\*May use\*\*.*(\n  .*)*", RegexOptions.Multiline)]
    private static partial Regex MayUse();

    [GeneratedRegex(@"`(ScoGraph(?:\.\w+)*)`")]
    private static partial Regex Room();

    /// <summary>
    /// What stands in backquotes with a slash and begins with a capital: a folder or file of the project, of a folder in it, or of its
    /// tests.
    /// </summary>
    [GeneratedRegex(@"`([A-Z]\w*/[\w/.]*)`")]
    private static partial Regex Place();
}
