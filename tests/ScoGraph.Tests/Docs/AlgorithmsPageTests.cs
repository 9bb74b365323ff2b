using System.Text;
using System.Text.RegularExpressions;
using ScoGraph.Algorithms.Catalog;
using ScoGraph.Knowledge;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;
using ScoGraph.Testing;

namespace ScoGraph.Tests.Docs;

/// <summary>
/// docs/algorithms.md tells of the procedures that there are, in their own words. With the environment variable
/// <c>SCOGRAPH_REWRITE</c> set, its list is written anew, to be reviewed.
/// </summary>
public sealed partial class AlgorithmsPageTests
{
    private const string Begin = "## The procedures\n";

    private static readonly string Page = Path.Combine(Checkout.Root, "docs", "algorithms.md");

    [Fact]
    public void The_page_lists_every_procedure_in_the_words_of_its_catalog()
    {
        string text = File.ReadAllText(Page).ReplaceLineEndings("\n"), actual = text.Split(Begin)[0] + Begin + List();
        if (Environment.GetEnvironmentVariable("SCOGRAPH_REWRITE") is { Length: > 0 })
            File.WriteAllText(Page, text = actual);
        Assert.Equal(actual, text);
    }

    [Fact]
    public void Its_questions_are_answered()
    {
        string[] questions = [.. Question().Matches(File.ReadAllText(Page).ReplaceLineEndings("\n")).Select(m => m.Groups[1].Value)];
        Assert.NotEmpty(questions);
        Assert.All(questions, question => Assert.NotEmpty(KnowledgeGraph.Sco.Graph.Query(question)));
    }

    private static string List()
    {
        StringBuilder text = new();
        foreach (AlgorithmProcedure procedure in AlgorithmCatalog.All)
        {
            string parameters = string.Join(", ", procedure.Parameters.Select(p => p.Name));
            string yields = string.Join(", ", procedure.Yields.Select(y => y.Name));
            text.Append($"\n### `{procedure.Name}`\n\n{procedure.Summary}\n\n");
            text.Append($"`CALL {procedure.Name}({parameters}) YIELD {yields}`\n\n| | type | if not given | |\n| --- | --- | --- | --- |\n");
            foreach (Parameter argument in procedure.Arguments)
                text.Append($"| `{argument.Name}` | {TypePhrase.Of(argument.Types)} | | {argument.Summary} |\n");
            foreach (Parameter setting in procedure.Settings)
                text.Append($"| `configuration.{setting.Name}` | {TypePhrase.Of(setting.Types)} | {Default(setting)} | {setting.Summary} |\n");
        }

        return text.ToString();
    }

    private static string Default(Parameter setting) =>
        setting.Default is { } value && !value.IsNull ? LiteralText.Write(value) : "";

    [GeneratedRegex("```cypher\n((.*\n)*?)```")]
    private static partial Regex Question();
}
