namespace ScoGraph.Tests.Evidence;

/// <summary>graph.Contradictions: pairs of facts that cannot hold together, by rules, each with its places.</summary>
public sealed class ContradictionTests
{
    private const string Founded = "CREATE (:Town {key: 'oslo', founded: [1040, 1048, 1040], `founded.citations`: ['saga#2', 'survey#7', 'press#1']})";

    [Fact]
    public void Two_values_in_one_property_contradict_each_other_each_with_its_document()
    {
        using Graph graph = new();
        graph.Query(Founded);
        IReadOnlyList<Contradiction> found = graph.Contradictions();
        Assert.Equal(["oslo.founded = 1040 [saga#2] | oslo.founded = 1048 [survey#7]", "oslo.founded = 1048 [survey#7] | oslo.founded = 1040 [press#1]"],
            found.Select(pair => $"{pair.First} | {pair.Second}"));
        ContradictoryFact first = found[0].First;
        Assert.Equal(("founded", 1040L, "oslo"), (first.Property, first.Value, first.Node!["key"]));
        Assert.Null(first.Relationship);
        Assert.Equal("oslo.founded = 1040 [saga#2] contradicts oslo.founded = 1048 [survey#7]: two values of a property that has one", found[0].ToString());
    }

    [Theory]
    [InlineData("CREATE (:Town {founded: [1040, 1048], `founded.citations`: ['saga#2', 'saga#7']})", 0)]
    [InlineData("CREATE (:Town {founded: [1040, 1048]})", 1)]
    [InlineData("CREATE (:Town {founded: [1040, 1040], `founded.citations`: ['saga#2', 'survey#7']})", 0)]
    [InlineData("CREATE (:Town {aliases: ['a', 'b'], `aliases.citations`: ['saga#2', 'survey#7']})", 0)]
    [InlineData("CREATE (:Town {founded: [1040, 1048], `founded.citations`: ['saga#2', 'survey#7', 'press#1']})", 1)]
    [InlineData("CREATE (:Town {founded: 1040, `founded.citations`: ['saga#2', 'survey#7']})", 0)]
    [InlineData("CREATE (:Town {founded: []})", 0)]
    public void Lists_contradict_themselves_only_where_there_is_one_value(string create, int expected)
    {
        using Graph graph = new();
        graph.Query(create);
        Assert.Equal(expected, graph.Contradictions().Count);
    }

    [Fact]
    public void Relationships_are_found_in_views_and_transactions_alike()
    {
        using Graph graph = new();
        graph.Query("""
            CREATE (r:Role {key: 'chair', holders: 1}), (:Person {key: 'ann'})-[:HOLDS {from: 2001, citations: ['a#1']}]->(r),
                (:Person {key: 'bo'})-[:HOLDS {from: 2003, citations: ['b#2']}]->(r)
            """);
        Contradiction found = Assert.Single(graph.Contradictions());
        Assert.Equal("ann HOLDS chair {from: 2001} [a#1]", found.First.ToString());
        Assert.Equal("HOLDS", found.Second.Relationship!.Type);
        Assert.Empty(graph.Believe(facts => facts.NotFrom("b")).Contradictions());
        using Transaction transaction = graph.BeginTransaction();
        transaction.Query("MATCH (:Person {key: 'bo'})-[r]->() DELETE r");
        Assert.Empty(transaction.Contradictions());
    }

    [Fact]
    public void Rules_of_a_text_add_to_the_built_in_ones_or_take_their_place()
    {
        const string Own = """
            {"rules": [{"name": "two founding years",
              "query": "MATCH (first), (second) WHERE first.a > second.a RETURN first, second, 'a' AS property"}]}
            """;
        IReadOnlyList<ContradictionRule> rules = ContradictionRule.Extend(Own, "own.json");
        Assert.Equal(ContradictionRule.BuiltIn.Count, rules.Count);
        Assert.Equal("own.json", rules[^1].Source);
        using Graph graph = new();
        graph.Query("CREATE ({key: 'x', a: 1}), ({key: 'y', a: 2})");
        Assert.Equal("y.a = 2", graph.Contradictions(rules).Single().First.Text);
    }

    [Theory]
    [InlineData("MATCH (n RETURN n", "cannot be asked")]
    [InlineData("CREATE (first), (second) RETURN first, second", "cannot be asked")]
    [InlineData("MATCH (first) RETURN first", "it has no column 'second'")]
    [InlineData("MATCH (first), (second) RETURN first, second", "as 'property'")]
    [InlineData("RETURN 1 AS first, 2 AS second", "no relationship")]
    [InlineData("MATCH (first) RETURN first, first AS second, 'founded' AS property, 0 AS firstItem, 3 AS secondItem", "'secondItem' is 3")]
    public void A_rule_that_gives_no_two_facts_is_an_error(string query, string reason)
    {
        using Graph graph = new();
        graph.Query(Founded);
        ContradictionRule rule = new("mine", query);
        string message = Assert.Throws<ContradictionRuleException>(() => graph.Contradictions([rule])).Message;
        Assert.Contains("the rules: the rule 'mine'", message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.Equal(1, graph.Query("MATCH (n) RETURN count(n)").Scalar<long>());
    }
}
