using System.Text.RegularExpressions;
using ScoGraph.Architecture.House;
using ScoGraph.Testing;

namespace ScoGraph.Architecture;

/// <summary>CONTRIBUTING's checklists name what is there, and a clause is found by its noun on every floor.</summary>
public sealed partial class ClauseTests
{
    private static readonly string[] Floors = ["Syntax", "Binding", "Planning", "Execution"];

    /// <summary>Pattern matching is carried out by scans and walks, which have names of their own.</summary>
    private static readonly (string Noun, string Floor)[] Exempt = [("Match", "Execution")];

    /// <summary>WITH and RETURN are both a projection.</summary>
    [Theory]
    [InlineData("Match")]
    [InlineData("Create")]
    [InlineData("Merge")]
    [InlineData("Delete")]
    [InlineData("Unwind")]
    [InlineData("Limit")]
    [InlineData("Skip")]
    [InlineData("Project")]
    [InlineData("Foreach")]
    [InlineData("LoadCsv")]
    [InlineData("CallProcedure")]
    [InlineData("CallSubquery")]
    [InlineData("Schema")]
    public void A_clause_is_found_by_its_noun_on_every_floor(string noun) => Rule.Holds(
        $"a file of every floor has {noun} in its name",
        Floors.Where(floor => !Exempt.Contains((noun, floor)) && !Checkout.SourceFiles($"src/ScoGraph.{floor}")
            .Any(file => Path.GetFileName(file).Contains(noun, StringComparison.OrdinalIgnoreCase)))
            .Select(floor => $"ScoGraph.{floor}: no file for {noun}"));

    [Theory]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("ARCHITECTURE.md")]
    public void A_page_names_places_that_are_there(string page) => Rule.Holds(
        $"{page} names what is there",
        Place().Matches(File.ReadAllText(Path.Combine(Checkout.Root, page))).Select(m => m.Groups["place"].Value)
            .Where(place => !Roots(place).Any(root => Path.Exists(root) || Path.Exists(root + ".cs")))
            .Select(place => $"{page}: `{place}`"));

    [Fact]
    public void The_checklists_name_types_that_are_there()
    {
        string[] files = [.. Checkout.SourceFiles("src").Select(file => Path.GetFileNameWithoutExtension(file))];
        Rule.Holds(
            "CONTRIBUTING names types that are there",
            TypeOfOurs().Matches(File.ReadAllText(Path.Combine(Checkout.Root, "CONTRIBUTING.md"))).Select(m => m.Groups["type"].Value)
                .Where(type => !files.Contains(type)).Select(type => $"CONTRIBUTING.md: `{type}`"));
    }

    /// <summary>A place is named from the checkout, from within a project, or from a project's short name.</summary>
    private static IEnumerable<string> Roots(string place)
    {
        string source = Path.Combine(Checkout.Root, "src");
        return [Path.Combine(Checkout.Root, place), Path.Combine(source, "ScoGraph." + place),
            .. Projects.Names.Select(project => Path.Combine(source, project, place))];
    }

    [GeneratedRegex(@"`(?<place>[\w.]+(/[\w.-]+)+)/?`", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    [GeneratedRegex(@"`(?<type>[A-Z][a-z]+([A-Z][a-z]+)+)(\.[A-Z]\w+)?`", RegexOptions.ExplicitCapture)]
    private static partial Regex TypeOfOurs();
}
