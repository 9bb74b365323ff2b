using ScoGraph.Functions;
using ScoGraph.Knowledge;
using ScoGraph.Model.Procedures;
using ScoGraph.Procedures;

namespace ScoGraph.Editing.Tests;

/// <summary>The bar is the cursor.</summary>
public sealed class QueryCompletionTests
{
    private static readonly GraphSchema Schema = KnowledgeGraph.Sco.Graph.Schema();
    private static readonly ProcedureRegistry Procedures = BuiltInProcedures.Registry;

    [Theory]
    [InlineData("MAT|", "MATCH")]
    [InlineData("mat|", "match")]
    [InlineData("MATCH (c:Coun|", "Country")]
    [InlineData("MATCH (c:Country|City) RETURN c", "Country")]
    [InlineData("MATCH (c:Country&Mem|", "Member")]
    [InlineData("MATCH ()-[:MEMBER|", "MEMBER_OF")]
    [InlineData("MATCH ()-[:HOLDS|MEMB|", "MEMBER_OF")]
    [InlineData("MATCH (c) WHERE c:Corr|", "Corridor")]
    [InlineData("MATCH (c) RETURN c.nam|", "name")]
    [InlineData("MATCH (c {abbr|", "abbreviation")]
    [InlineData("MATCH (c {name: 'x', abbr|", "abbreviation")]
    [InlineData("MATCH REPEAT|", "REPEATABLE")]
    [InlineData("RETURN 1 AS x nex|", "next")]
    [InlineData("CALL { MATCH (c:Country) RETURN cou|", "count")]
    [InlineData("WHEN true THEN { ret|", "return")]
    [InlineData("RETURN toUp|", "toUpper")]
    [InlineData("RETURN duration.betw|", "between")]
    [InlineData("CALL algo.pageR|", "pageRank")]
    [InlineData("CALL algo.pageRank() YIELD sco|", "score")]
    [InlineData("MATCH (country:Country) RETURN cou|", "country")]
    [InlineData("UNWIND [1] AS item WITH item, 2 AS two RETURN it|", "item")]
    [InlineData("MATCH p = (a)-->(b) RETURN length(|", "p")]
    [InlineData("RETURN $first + $fi|", "$first")]
    public void Offers(string marked, string expected)
    {
        (CompletionList list, string text) = Complete(marked);
        Assert.Contains(expected, list.Items.Select(item => item.Text));
        Assert.Equal(marked.LastIndexOf('|'), list.End);
        Assert.True(list.Start <= list.End && text[list.Start..list.End].All(c => c == '$' || char.IsLetterOrDigit(c)));
    }

    [Theory]
    [InlineData("RETURN 'MAT|'")]
    [InlineData("// MAT|")]
    [InlineData("/* MAT|")]
    [InlineData("RETURN 1 AS na|")]
    [InlineData("RETURN 12|")]
    public void Offers_nothing(string marked) => Assert.Empty(Complete(marked).List.Items);

    [Fact]
    public void Labels_are_not_offered_for_relationships() =>
        Assert.DoesNotContain(Complete("MATCH ()-[:M|").List.Items, item => item.Kind == CompletionKind.Label);

    [Fact]
    public void A_map_value_is_an_expression()
    {
        IReadOnlyList<CompletionItem> items = Complete("WITH 1 AS name MATCH (c {name: nam|").List.Items;
        Assert.Equal(CompletionKind.Variable, items[0].Kind);
    }

    [Fact]
    public void Names_that_need_it_come_in_backticks()
    {
        using Graph graph = new();
        graph.Query("CREATE (:`two words`)");
        CompletionList list = QueryCompletion.Complete("MATCH (:`two", 12, graph.Schema(), FunctionRegistry.Default, Procedures);
        Assert.Equal(("`two words`", 8), (Assert.Single(list.Items).Text, list.Start));
    }

    [Theory]
    [InlineData("RETURN toUp|per('x')", "toUpper(text: STRING): STRING")]
    [InlineData("RETURN duration.bet|ween(a, b)", "duration.between(")]
    [InlineData("CALL algo.page|Rank()", "algo.pageRank(")]
    [InlineData("MATCH| (n)", "MATCH")]
    [InlineData("MATCH (n:Coun|try)", "Country")]
    public void Describes(string marked, string title)
    {
        int position = marked.IndexOf('|', StringComparison.Ordinal);
        QueryDescription? description = QueryCompletion.Describe(
            marked.Remove(position, 1), position, Schema, FunctionRegistry.Default, Procedures);
        Assert.StartsWith(title, description?.Title, StringComparison.Ordinal);
        Assert.NotEqual("", description!.Text);
    }

    [Fact]
    public void Every_keyword_has_a_sentence()
    {
        foreach (CompletionItem item in Complete("|").List.Items)
            Assert.NotNull(QueryCompletion.Describe(item.Text, 0, null, FunctionRegistry.Default, Procedures));
    }

    [Fact]
    public void Any_place_of_any_text_is_answered()
    {
        const string text = "MATCH (a:`x y`)-[r:T|U*1..2 {k: $p}]->() WHERE a.b =~ 'x\\'' /* c */ RETURN [x IN xs | x.y] AS `z`, count { (a) } // e";
        for (int i = 0; i <= text.Length; i++)
        {
            Assert.Equal(i, QueryCompletion.Complete(text[..i], i, Schema, FunctionRegistry.Default, Procedures).End);
            Assert.Equal(i, QueryCompletion.Complete(text, i, Schema, FunctionRegistry.Default, Procedures).End);
            QueryCompletion.Describe(text, i, Schema, FunctionRegistry.Default, Procedures);
        }
    }

    [Fact]
    public void Colours_follow_the_meaning()
    {
        const string text = "MATCH (n:City) RETURN toUpper(n.name), $p, 'x', 1";
        Assert.Equal(
            "MATCH:Keyword n:Name City:Label RETURN:Keyword toUpper:Function n:Name name:Property $p:Parameter 'x':Text 1:Number",
            string.Join(' ', QueryColours.Of(text).Where(p => p.Class != TextClass.Sign)
                .Select(p => $"{text.Substring(p.Start, p.Length)}:{p.Class}")));
    }

    /// <summary>Words that are free as names are keywords in their place.</summary>
    [Theory]
    [InlineData("MATCH REPEATABLE ELEMENTS p = WALK (a)", "MATCH:Keyword REPEATABLE:Keyword ELEMENTS:Keyword p:Name WALK:Keyword a:Name")]
    [InlineData("MATCH SHORTEST 2 ACYCLIC PATHS (a)", "MATCH:Keyword SHORTEST:Keyword 2:Number ACYCLIC:Keyword PATHS:Keyword a:Name")]
    [InlineData("RETURN 1 AS x NEXT FILTER x > 1", "RETURN:Keyword 1:Number AS:Keyword x:Name NEXT:Keyword FILTER:Keyword x:Name 1:Number")]
    [InlineData("{ RETURN next } UNION", "RETURN:Keyword next:Name UNION:Keyword")]
    [InlineData("WITH 1 AS next MATCH (walk)", "WITH:Keyword 1:Number AS:Keyword next:Name MATCH:Keyword walk:Name")]
    [InlineData("RETURN filter.next, trail", "RETURN:Keyword filter:Name next:Property trail:Name")]
    [InlineData("LET x = 1 FOR y IN [1]", "LET:Keyword x:Name 1:Number FOR:Keyword y:Name IN:Keyword 1:Number")]
    [InlineData("SHOW INDEXES", "SHOW:Keyword INDEXES:Keyword")]
    public void Words_in_their_place_are_coloured(string text, string expected) => Assert.Equal(
        expected, string.Join(' ', QueryColours.Of(text).Where(p => p.Class != TextClass.Sign)
            .Select(p => $"{text.Substring(p.Start, p.Length)}:{p.Class}")));

    private static (CompletionList List, string Text) Complete(string marked)
    {
        int position = marked.LastIndexOf('|');
        string text = marked.Remove(position, 1);
        return (QueryCompletion.Complete(text, position, Schema, FunctionRegistry.Default, Procedures), text);
    }
}
