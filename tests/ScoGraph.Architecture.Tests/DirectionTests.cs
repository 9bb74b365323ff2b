using System.Text.RegularExpressions;
using System.Xml.Linq;
using ScoGraph.Architecture.House;
using ScoGraph.Testing;

namespace ScoGraph.Architecture;

/// <summary>The table in ARCHITECTURE.md and the project references say the same.</summary>
public sealed partial class DirectionTests
{
    [Fact]
    public void Projects_reference_what_the_table_names_and_nothing_else()
    {
        Dictionary<string, string[]> table = Table();
        foreach (string project in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.csproj", SearchOption.AllDirectories))
        {
            string name = Path.GetFileNameWithoutExtension(project);
            string[] references = [.. XDocument.Load(project).Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)).Order(StringComparer.Ordinal)];
            Assert.True(table.ContainsKey(name), $"ARCHITECTURE.md has no row for {name}");
            Assert.Equal(table[name], references);
        }
    }

    /// <summary>As the compiler saw it: a qualified name counts as much as a using directive, and what stands unused does not.</summary>
    [Fact]
    public void Projects_use_what_the_table_names_and_nothing_else()
    {
        Dictionary<string, string[]> table = Table();
        Rule.Holds("a project uses all that its row names, and nothing else", Projects.Compiled.SelectMany(project =>
        {
            string[] used = [.. project.References.Where(Projects.Names.Contains)];
            return used.Except(table[project.Name]).Select(other => $"{project.Name}: uses {other}, which its row does not name")
                .Concat(table[project.Name].Except(used).Select(other => $"{project.Name}: never uses {other}, which its row names"));
        }));
    }

    [Theory]
    [InlineData("Sprache", "src/ScoGraph.Syntax/Parsing/")]
    [InlineData("QuikGraph", "src/ScoGraph.Algorithms/", "src/ScoGraph/")]
    [InlineData("NodaTime", "src/ScoGraph.Model/")]
    [InlineData("NetMQ", "src/ScoGraph.Jupyter/Channels/")]
    [InlineData("Spectre.Console", "src/ScoGraph.Tool/Terminal/")]
    [InlineData("System.CommandLine", "src/ScoGraph.Tool/", "src/ScoGraph.Explorer/Starting/")]
    [InlineData("SQLitePCL", "src/ScoGraph.Sqlite/Files/")]
    [InlineData("Npgsql", "src/ScoGraph.Postgres/")]
    [InlineData("AngleSharp", "src/ScoGraph.Documents/Html/")]
    [InlineData("Markdig", "src/ScoGraph.Documents/Markdown/")]
    [InlineData("UglyToad", "src/ScoGraph.Documents/Pdf/")]
    [InlineData("System.IO.Packaging", "src/ScoGraph.Documents/Word/")]
    [InlineData("UtfUnknown", "src/ScoGraph.Documents/Encodings/")]
    [InlineData(
        "Microsoft.Extensions",
        "src/ScoGraph.Extensions.DependencyInjection/",
        "src/ScoGraph.Extensions.AI/",
        "src/ScoGraph.Server/",
        "src/ScoGraph.Mcp/",
        "src/ScoGraph.Explorer/")]
    [InlineData("Microsoft.AspNetCore", "src/ScoGraph.Server/", "src/ScoGraph.Mcp/", "src/ScoGraph.Explorer/")]
    public void Foreign_types_stop_at_a_wall(string package, params string[] rooms) => Rule.Holds(
        $"types of {package} stay where they belong",
        from use in Projects.Compiled.SelectMany(project => project.Uses)
        where use.Used.Namespace == package || use.Used.Namespace.StartsWith(package + ".", StringComparison.Ordinal)
        let file = Projects.Home(use.User)?.File
        where file is not null && !rooms.Any(room => file.StartsWith(room, StringComparison.Ordinal))
        select $"{file} uses {use.Used}");

    private static Dictionary<string, string[]> Table()
    {
        Dictionary<string, string[]> table = [];
        string[] all = [];
        foreach (Match row in Row().Matches(File.ReadAllText(Path.Combine(Checkout.Root, "ARCHITECTURE.md"))))
        {
            string name = row.Groups["name"].Value, sees = row.Groups["sees"].Value.Trim();
            table[name] = sees == "all above" ? all
                : [.. sees.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(s => s == "ScoGraph" ? s : "ScoGraph." + s).Order(
                    StringComparer.Ordinal)];
            all = [.. all.Append(name).Order(StringComparer.Ordinal)];
        }

        return table;
    }

    [GeneratedRegex(@"^\| `(?<name>ScoGraph[.\w]*)` \|[^|]*\|(?<sees>[^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
