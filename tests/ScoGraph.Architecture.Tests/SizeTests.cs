using System.Text.RegularExpressions;
using ScoGraph.Testing;

namespace ScoGraph.Architecture;

/// <summary>Rooms, files and lines are small.</summary>
public sealed partial class SizeTests
{
    private const int LongestFile = 300;
    private const int MostFiles = 20;
    private const int LongestLine = 140;
    private const int LongestWithoutTexts = 100;

    [Fact]
    public void Files_hold_one_idea() =>
        Assert.Empty(Checkout.SourceFiles().Where(file => File.ReadLines(file).Count() > LongestFile).Select(Checkout.Relative));

    [Fact]
    public void Folders_can_be_seen_at_a_glance() =>
        Assert.Empty(Checkout.SourceFiles("src").GroupBy(Path.GetDirectoryName).Where(g => g.Count() > MostFiles).Select(g => g.Key));

    /// <summary>A longer line holds a text that is not broken for it: without the texts it is short.</summary>
    [Fact]
    public void Lines_fit()
    {
        IEnumerable<string> longer =
            from file in Checkout.SourceFiles()
            from line in LinesOutsideRawTexts(file)
            where line.Length > LongestLine && QuotedText().Replace(line, "").Length > LongestWithoutTexts
            select $"{Checkout.Relative(file)}: {line.Trim()}";
        Assert.Empty(longer);
    }

    private static IEnumerable<string> LinesOutsideRawTexts(string file)
    {
        bool isRaw = false;
        foreach (string line in File.ReadLines(file))
        {
            if (RawQuote().Count(line) % 2 == 1)
                isRaw = !isRaw;
            else if (!isRaw)
                yield return line;
        }
    }

    [GeneratedRegex("\"\"\"")]
    private static partial Regex RawQuote();

    [GeneratedRegex("""
        \"{3}.*?\"{3}|\"(?:\\.|[^\"\\])*\"
        """)]
    private static partial Regex QuotedText();
}
