using ScoGraph.Syntax;
using ScoGraph.Syntax.Printing;
using ScoGraph.Testing;

namespace ScoGraph.Tests.Language;

/// <summary>
/// The cases of <c>Cases/*.txt</c>. With the environment variable <c>SCOGRAPH_REWRITE</c> set, what comes of each query is written into the
/// files instead, to be reviewed.
/// </summary>
public sealed class LanguageTests
{
    private static readonly bool Rewrites = Environment.GetEnvironmentVariable("SCOGRAPH_REWRITE") is { Length: > 0 };

    public static TheoryData<string> Files
    {
        get
        {
            TheoryData<string> files = [];
            foreach (string file in Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
                files.Add(Path.GetFileName(file));
            return files;
        }
    }

    private static string ImportFolder => Path.Combine(Folder, "..", "Files");

    private static string Folder => Path.Combine(Checkout.Root, "tests", "ScoGraph.Tests", "Language", "Cases");

    [Theory]
    [MemberData(nameof(Files))]
    public void Queries_answer_as_written(string file)
    {
        string path = Path.Combine(Folder, file);
        IReadOnlyList<LanguageCase> cases = LanguageCase.Read(path);
        IReadOnlyList<LanguageCase> actual = [.. cases.Select(c => c with { Expected = CaseRunner.Run(c, c.Query, ImportFolder) })];
        if (Rewrites)
        {
            string text = "\n" + File.ReadAllText(path);
            File.WriteAllText(path, LanguageCase.Write(text[1..(text.IndexOf("\n==== ", StringComparison.Ordinal) + 1)], actual));
        }

        Assert.All(cases.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, Same));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Titles_differ(string file) =>
        Assert.Empty(LanguageCase.Read(Path.Combine(Folder, file)).GroupBy(c => c.Title).Where(g => g.Count() > 1).Select(g => g.Key));

    /// <summary>What a query's tree is printed as is read as the same tree, and means the same.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Queries_print_and_read_back(string file)
    {
        foreach (LanguageCase given in LanguageCase.Read(Path.Combine(Folder, file)))
        {
            if (CypherParser.Parse(given.Query).Statement is not { } statement)
                continue;
            string printed = QueryPrinter.Print(statement);
            ParsedQuery again = CypherParser.Parse(printed);
            Assert.True(again.Error is null, $"{given.Title}: {printed}: {again.Error?.Message}");
            Assert.Equal(printed, QueryPrinter.Print(again.Statement!));
            string answer = CaseRunner.Run(given, printed, ImportFolder);
            bool error = given.Expected.Split('\n')[0].Contains("Error (", StringComparison.Ordinal);
            Assert.True(error || statement.Mode != default
                || CaseRunner.RowsOnly(given.Expected) == CaseRunner.RowsOnly(answer), $"{given.Title}: {printed}\n{answer}");
        }
    }

    private static bool Same(LanguageCase expected, LanguageCase actual) => expected.Title == actual.Title
        && (expected.Expected == actual.Expected ? true : throw new Xunit.Sdk.XunitException(
            $"{expected.Title}\n{expected.Query}\n-- expected\n{expected.Expected}\n-- actual\n{actual.Expected}"));
}
