using System.Text;

namespace ScoGraph.Knowledge.Tests;

/// <summary>Files that break the rules: the element and the line are named.</summary>
public sealed class KnowledgeFileTests
{
    private const string Cited = "\"source\": \"report\", \"paragraphs\": [1], \"evidence\": \"stated\"";

    [Theory]
    [InlineData("", "The relationship HOLDS from 'aland' to 'guest' has no source.")]
    [InlineData("\"source\": \"aland\", \"paragraphs\": [1], \"evidence\": \"stated\"",
        "The relationship HOLDS from 'aland' to 'guest' cites 'aland', which is no document of the graph.")]
    [InlineData("\"source\": \"report\", \"paragraphs\": [], \"evidence\": \"stated\"",
        "The relationship HOLDS from 'aland' to 'guest' cites no paragraph.")]
    [InlineData("\"source\": \"report\", \"paragraphs\": [\"1\"], \"evidence\": \"stated\"",
        "The relationship HOLDS from 'aland' to 'guest' cites a paragraph that is not a number from 1.")]
    [InlineData("\"source\": \"report\", \"paragraphs\": [1], \"evidence\": \"guessed\"",
        "The relationship HOLDS from 'aland' to 'guest' must have 'stated' or 'inferred' as its evidence.")]
    [InlineData("\"source\": \"report\", \"paragraphs\": [1], \"evidence\": \"inferred\"",
        "The relationship HOLDS from 'aland' to 'guest' is inferred and does not say why (because).")]
    [InlineData(Cited + ", \"because\": \"x\"",
        "The relationship HOLDS from 'aland' to 'guest' gives a reason (because) though it is not inferred.")]
    public void FactsWithoutAProperSource(string properties, string problem)
    {
        string document = Document("", $$$"""{"type": "HOLDS", "start": "aland", "end": "guest", "properties": { {{{properties}}} }}""");
        KnowledgeException error = Assert.Throws<KnowledgeException>(() => Load(document));
        Assert.Equal($"{problem} (line 10)", error.Problems[0].ToString());
        Assert.Equal("own.json", error.FileName);
        Assert.StartsWith("own.json: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mentions_cite_their_paragraph()
    {
        string properties = $$"""{"nested": false, {{Cited}} }""";
        string mention = $$"""{"type": "MENTIONED_IN", "start": "report", "end": "report-p1", "properties": {{properties}} }""";
        KnowledgeException error = Assert.Throws<KnowledgeException>(() => Load(Document("", mention)));
        Assert.Equal(
            ["mentions a source, which is no entity of its text", "has 'nested' as false; it is true or left out"],
            error.Problems.Select(problem => problem.Reason));
    }

    [Fact]
    public void Passages_belong_to_a_document_that_has_them_all()
    {
        string stray = """,{"id": "stray", "labels": ["Passage"], "properties": {"name": "stray"}}""";
        KnowledgeException error = Assert.Throws<KnowledgeException>(() => Load(Document(stray, "")));
        Assert.Equal(["has no number (paragraph)", "is part of no document"], error.Problems.Select(problem => problem.Reason));
    }

    [Fact]
    public void Names_follow_the_style()
    {
        string nodes = """,{"id": "x", "labels": ["bad_label"], "properties": {"name": "x"}}, {"id": "y", "properties": {"aliases": [1]}}""";
        string relationship = $$$"""{"type": "isNear", "start": "x", "end": "y", "properties": { {{{Cited}}} }}""";
        KnowledgeException error = Assert.Throws<KnowledgeException>(() => Load(Document(nodes, relationship)));
        Assert.Equal(
        [
            "The node 'x' has the label 'bad_label', which is not in PascalCase. (line 6)",
            "The node 'y' has no label. (line 6)",
            "The node 'y' has no name. (line 6)",
            "The node 'y' has the property 'aliases' with an item that is not a STRING. (line 6)",
            "The relationship isNear from 'x' to 'y' has a type that is not in UPPER_SNAKE. (line 10)",
        ], error.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Broken_files_are_format_errors() => Assert.Throws<GraphFormatException>(() => Load("{}"));

    [Fact]
    public void Files_are_replaced_as_a_whole()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        try
        {
            Load(Document("", "")).Save(path, GraphJsonLayout.Compact);
            Load(Document("", "")).Save(path);
            Assert.Equal("Aland", KnowledgeGraph.Load(path)["aland"].Name);
            Assert.False(File.Exists(path + ".new"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static KnowledgeGraph Load(string document) =>
        KnowledgeGraph.Load(new MemoryStream(Encoding.UTF8.GetBytes(document)), "own.json");

    private static string Document(string nodes, string relationship)
    {
        string comma = relationship.Length > 0 ? "," : "";
        return $$$"""
            {"format": "scograph", "version": 1, "idProperty": "key", "nodes": [
            {"id": "aland", "labels": ["Country"], "properties": {"name": "Aland"}},
            {"id": "guest", "labels": ["Role"], "properties": {"name": "Guest"}},
            {"id": "report", "labels": ["Document"], "properties": {"name": "Report", "paragraphCount": 1}},
            {"id": "report-p1", "labels": ["Passage"], "properties": {"name": "Report, paragraph 1", "paragraph": 1}}
            {{{nodes}}}
            ],
            "relationships": [
            {"type": "PART_OF", "start": "report-p1", "end": "report", "properties": { {{{Cited}}} }}{{{comma}}}
            {{{relationship}}}
            ]}
            """;
    }
}
