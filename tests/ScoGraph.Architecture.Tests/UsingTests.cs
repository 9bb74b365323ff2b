using System.Text.RegularExpressions;
using ScoGraph.Testing;

namespace ScoGraph.Architecture;

/// <summary>Usings stand in one order: <c>System</c>, the others by name, then static ones, then other names for types.</summary>
public sealed partial class UsingTests
{
    [Fact]
    public void Usings_are_sorted() =>
        Assert.Empty(Checkout.SourceFiles().Where(file => !IsSorted(File.ReadAllText(file))).Select(Checkout.Relative));

    [Theory]
    [InlineData("using System;\nusing System.Text;\nusing Alpha;\nusing Alpha.Beta;\nusing static System.Math;\nusing A = System.Int32;\n", true)]
    [InlineData("using Alpha;\nusing System;\n", false)]
    [InlineData("using Alpha.Gamma;\nusing Alpha.Beta;\n", false)]
    [InlineData("using static System.Math;\nusing Alpha;\n", false)]
    public void Unsorted_usings_are_seen(string usings, bool isSorted) => Assert.Equal(isSorted, IsSorted(usings));

    private static bool IsSorted(string text)
    {
        string[] keys = [.. Directive().Matches(text).Select(Key)];
        return keys.SequenceEqual(keys.Order(StringComparer.OrdinalIgnoreCase));
    }

    private static string Key(Match directive)
    {
        string name = directive.Groups["name"].Value, kind = directive.Groups["kind"].Value;
        if (directive.Groups["alias"] is { Success: true } alias)
            return $"2{alias.Value}";
        bool isSystem = name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
        // A blank comes before every character of a name, so that Alpha.Beta stands before AlphaOther.
        return $"{(kind.Length > 0 ? 1 : 0)}{(isSystem ? 0 : 1)}{name.Replace('.', ' ')}";
    }

    [GeneratedRegex(
        @"^using (?<kind>static )?((?<alias>\w+) = )?(?<name>[\w.]+)[^;\n(]*;", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Directive();
}
