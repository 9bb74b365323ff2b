using System.Text.RegularExpressions;
using ScoGraph.Testing;

namespace ScoGraph.Architecture;

/// <summary>A test's name is the sentence that it shows: words with lines between them.</summary>
public sealed partial class TestNameTests
{
    [Fact]
    public void A_test_is_named_in_words() => Rule.Holds(
        "a test's name is a sentence with lines between its words",
        from file in Checkout.SourceFiles("tests")
        from Match test in Test().Matches(File.ReadAllText(file))
        let name = test.Groups["name"].Value
        where RunTogether().IsMatch(name.Split('_')[0])
        select $"{Checkout.Relative(file)}: {name}");

    /// <summary>A method below an attribute that makes it a test.</summary>
    [GeneratedRegex(
        @"^\s*\[(\w*Fact|\w*Theory|Property)\b.*\]\s*(\[.*\]\s*)*public (static )?(async )?[\w<>]+ (?<name>\w+)\(",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Test();

    [GeneratedRegex("[a-z][A-Z]|^[A-Z][A-Z][a-z]")]
    private static partial Regex RunTogether();
}
