namespace ScoGraph.Properties.Declarations;

/// <summary>A constraint as a plain rule over elements, beside the statement that declares it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="OfNodes">Whether it is about nodes with a label, and not about relationships of a type.</param>
/// <param name="On">The label or type.</param>
/// <param name="Keys">The properties.</param>
/// <param name="Rule">What is asked: unique, there, key or integer.</param>
internal sealed record PlainConstraint(string Name, bool OfNodes, string On, string[] Keys, string Rule)
{
    public static IReadOnlyList<PlainConstraint> All { get; } =
    [
        new("c0", true, "A", ["x"], "unique"), new("c1", true, "A", ["x", "y"], "unique"), new("c2", true, "A", ["y"], "there"),
        new("c3", true, "B", ["x"], "key"), new("c4", true, "A", ["x"], "integer"), new("c5", true, "B", ["x", "y"], "key"),
        new("c6", false, "R", ["x"], "unique"), new("c7", false, "R", ["x"], "there"), new("c8", false, "R", ["x", "y"], "key"),
        new("c9", false, "R", ["y"], "integer"),
    ];

    /// <summary>The statement that declares it.</summary>
    public string Statement
    {
        get
        {
            string keys = string.Join(", ", Keys.Select(key => $"e.{key}"));
            string rule = Rule switch { "unique" => "IS UNIQUE", "there" => "IS NOT NULL", "key" => "IS KEY", _ => "IS :: INTEGER" };
            return $"CREATE CONSTRAINT {Name} FOR {(OfNodes ? $"(e:{On})" : $"()-[e:{On}]-()")} REQUIRE {(Keys.Length > 1 ? $"({keys})" : keys)} {rule}";
        }
    }

    /// <summary>Whether a graph is as it asks.</summary>
    public bool Holds(GraphContent graph)
    {
        List<object?[]> values = OfNodes
            ? [.. graph.Nodes.Where(node => node.Labels.Contains(On)).Select(node => Keys.Select(key => node[key]).ToArray())]
            : [.. graph.Relationships.Where(r => r.Type == On).Select(r => Keys.Select(key => r[key]).ToArray())];
        return Rule switch
        {
            "integer" => values.All(row => row.All(value => value is null or long)),
            "there" => values.All(IsWhole),
            "unique" => AreDifferent(values.Where(IsWhole)),
            _ => values.All(IsWhole) && AreDifferent(values),
        };
    }

    private static bool IsWhole(object?[] row) => row.All(value => value is not null);

    private static bool AreDifferent(IEnumerable<object?[]> rows)
    {
        string[] texts = [.. rows.Select(row => string.Join('|', row.Select(value => value is long number ? $"{(double)number:R}"
            : value is double real ? $"{real:R}" : $"'{value}'")))];
        return texts.Distinct(StringComparer.Ordinal).Count() == texts.Length;
    }
}
