using System.Text.RegularExpressions;
using ScoGraph.Architecture.House;
using ScoGraph.Testing;

namespace ScoGraph.Architecture;

/// <summary>CONTRIBUTING's checklists name what is there.</summary>
public sealed partial class ClauseTests
{
    [Fact]
    public void The_checklists_name_what_is_there()
    {
        string text = File.ReadAllText(Path.Combine(Checkout.Root, "CONTRIBUTING.md"));
        Rule.Holds("CONTRIBUTING names what is there", Place().Matches(text).Select(m => m.Groups["place"].Value)
            .Where(place => !Roots(place).Any(Path.Exists)).Select(place => $"CONTRIBUTING.md: `{place}`"));
        string[] files = [.. Checkout.SourceFiles("src").Select(file => Path.GetFileNameWithoutExtension(file))];
        Rule.Holds("CONTRIBUTING names types that are there", TypeOfOurs().Matches(text).Select(m => m.Groups["type"].Value)
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
