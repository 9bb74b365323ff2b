namespace ScoGraph.Contradictions;

/// <summary>Asks rules, and reads two facts off each of their rows.</summary>
internal sealed class ContradictionFinder(Func<string, Dictionary<string, object?>, QueryResult> ask)
{
    private const string First = "first", Second = "second", Property = "property";

    public IEnumerable<Contradiction> Find(ContradictionRule rule)
    {
        QueryResult rows;
        try
        {
            rows = ask(rule.Query, []);
        }
        catch (QueryException exception)
        {
            throw new ContradictionRuleException($"{rule.Source}: the rule '{rule.Name}' cannot be asked: {exception.Message}", exception);
        }

        foreach (string column in new[] { First, Second })
        {
            if (!rows.Columns.Contains(column))
                throw Wrong(rule, $"it has no column '{column}'");
        }

        return rows.Select(row => new Contradiction(rule, Fact(row, First, rule), Fact(row, Second, rule)));
    }

    private ContradictoryFact Fact(Row row, string column, ContradictionRule rule) => row[column] switch
    {
        Relationship fact => OfRelationship(fact),
        Node node when Column(row, Property) is string property => OfNode(node, property, row, column, rule),
        Node => throw Wrong(rule, $"'{column}' is a node: return also the name of a property as '{Property}'"),
        _ => throw Wrong(rule, $"'{column}' is no relationship, and no node with the name of a property as '{Property}'"),
    };

    private ContradictoryFact OfRelationship(Relationship fact)
    {
        string text = ContradictionText.Of(fact, Name(fact.StartNodeId), Name(fact.EndNodeId));
        return new ContradictoryFact(text, Provenance.Of(fact).Citations) { Relationship = fact };
    }

    private static ContradictoryFact OfNode(Node node, string property, Row row, string column, ContradictionRule rule)
    {
        object? value = node[property];
        IReadOnlyList<Citation> places = Provenance.Of(node, property).Citations;
        if (Column(row, column + "Item") is { } number)
        {
            if (value is not IReadOnlyList<object?> items || number is not long item || item < 0 || item >= items.Count)
                throw Wrong(rule, $"'{column}Item' is {number}, which is no item of the property '{property}'");
            value = items[(int)item];
            places = places.Count == items.Count ? [places[(int)item]] : places;
        }

        string text = ContradictionText.Of(node, property, value);
        return new ContradictoryFact(text, places) { Node = node, Property = property, Value = value };
    }

    private static object? Column(Row row, string name) => row.Columns.Contains(name) ? row[name] : null;

    private string Name(long id) => ContradictionText.Name(
        ask("MATCH (n) WHERE id(n) = $id RETURN n", new Dictionary<string, object?> { ["id"] = id }).Single().Get<Node>("n"));

    private static ContradictionRuleException Wrong(ContradictionRule rule, string reason) =>
        new($"{rule.Source}: the rule '{rule.Name}' returns no two facts: {reason}.");
}
