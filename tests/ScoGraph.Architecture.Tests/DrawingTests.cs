using System.Text.RegularExpressions;
using System.Xml.Linq;
using ScoGraph.Testing;

namespace ScoGraph.Architecture;

/// <summary>The drawing in ARCHITECTURE.md shows the order of the projects as their references have it.</summary>
public sealed partial class DrawingTests
{
    [Fact]
    public void The_drawing_orders_the_projects_as_their_references_do()
    {
        Dictionary<string, HashSet<string>> references = References();
        Dictionary<string, HashSet<string>> drawn = Drawn();
        Assert.Equal(references.Keys.Order(StringComparer.Ordinal), drawn.Keys.Order(StringComparer.Ordinal));
        foreach (string project in references.Keys)
            Assert.Equal($"{project}: {Text(Below(project, references))}", $"{project}: {Text(Below(project, drawn))}");
    }

    private static string Text(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));

    /// <summary>What a project uses, and what that uses.</summary>
    private static HashSet<string> Below(string project, Dictionary<string, HashSet<string>> uses) =>
        [.. uses[project], .. uses[project].SelectMany(used => Below(used, uses))];

    private static Dictionary<string, HashSet<string>> References() =>
        Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.csproj", SearchOption.AllDirectories).ToDictionary(
            project => Short(Path.GetFileNameWithoutExtension(project)),
            project => XDocument.Load(project).Descendants("ProjectReference")
                .Select(r => Short(Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value))).ToHashSet());

    private static string Short(string project) => project.Replace("ScoGraph.", "", StringComparison.Ordinal);

    /// <summary>Reads <c>A, B &lt;- C &lt;- D</c>: C uses A and B, D uses C; "everything" is all that stands in the lines before.</summary>
    private static Dictionary<string, HashSet<string>> Drawn()
    {
        Dictionary<string, HashSet<string>> uses = [];
        string text = File.ReadAllText(Path.Combine(Checkout.Root, "ARCHITECTURE.md"));
        foreach (string line in Drawing().Match(text).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[][] groups = [.. line.Split("<-").Select(g => g.Split(',', StringSplitOptions.TrimEntries))];
            if (groups[0] is ["everything"])
                groups[0] = [.. uses.Keys];
            foreach (string name in groups.SelectMany(g => g))
                uses.TryAdd(name, []);
            for (int i = 1; i < groups.Length; i++)
            {
                foreach (string name in groups[i])
                    uses[name].UnionWith(groups[i - 1]);
            }
        }

        return uses;
    }

    [GeneratedRegex(@"```text\n((?:.*<-.*\n)+)```")]
    private static partial Regex Drawing();
}
