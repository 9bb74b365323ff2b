using System.Globalization;
using System.Text.RegularExpressions;

namespace ScoGraph.Syntax.Tests;

/// <summary>Typical mistakes and, word by word, what is said about them. The cases stand in Cases/mistakes.txt.</summary>
public sealed partial class MistakeTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (string[] parts in Read().Skip(1).Select(text => text.Split("\n----\n")))
                data.Add(parts[0], parts[1]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void IsReported(string query, string report)
    {
        ParsedQuery parsed = CypherParser.Parse(query);
        Assert.Equal(report, parsed.Error is null ? "OK" : new QueryException(parsed.Error, query).Message);
        Assert.Equal(parsed.Error is null, parsed.Statement is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("// nothing")]
    [InlineData("/* nothing */")]
    public void AnEmptyQueryIsReported(string query) => Assert.Equal("The query is empty.", CypherParser.Parse(query).Error!.Message);

    private static IEnumerable<string> Read()
    {
        using Stream stream = typeof(MistakeTests).Assembly.GetManifestResourceStream("mistakes.txt")!;
        using StreamReader reader = new(stream);
        string text = Escape().Replace(
            reader.ReadToEnd(),
            match => char.ConvertFromUtf32(int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
        return text.ReplaceLineEndings("\n").TrimEnd('\n').Split("\n====\n");
    }

    [GeneratedRegex(@"\\u\{([0-9A-F]+)\}")]
    private static partial Regex Escape();
}
