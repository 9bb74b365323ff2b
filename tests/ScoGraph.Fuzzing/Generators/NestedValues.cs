namespace ScoGraph.Fuzzing.Generators;

/// <summary>Values of many levels, of shared parts, and of many items, given to everything that walks through a value.</summary>
internal sealed class NestedValues : IInputGenerator
{
    private static readonly string[] Steps =
        ["[v]", "[v, v]", "{a: v}", "{a: v, b: v}", "[v, 1]", "[[v], {a: v}]", "v + [v]", "v + v", "[x IN [1, 2] | v]", "[v, null]", "[v, 0.0 / 0.0]"];

    private static readonly string[] Uses =
    [
        "RETURN v", "RETURN v = v AS x", "RETURN v <> v AS x", "RETURN v < v AS x", "RETURN v IN [v, v] AS x", "RETURN DISTINCT v", "RETURN v ORDER BY v",
        "UNWIND [v, v, v] AS x RETURN x ORDER BY x LIMIT 1", "UNWIND [v, v] AS x RETURN x, count(*)", "UNWIND [v, v] AS x RETURN collect(DISTINCT x)",
        "UNWIND [v, v] AS x RETURN min(x), max(x)", "RETURN valueType(v)", "RETURN toString(v)", "RETURN toStringOrNull(v)", "CREATE (n:A {p: v}) RETURN n",
        "MATCH (n) SET n.p = v RETURN n", "MATCH (n) SET n += {p: v} RETURN n", "MERGE (n:A {p: v}) RETURN n", "RETURN size(v)", "RETURN reverse(v)",
        "RETURN CASE v WHEN v THEN 1 END", "RETURN v[0]", "RETURN v IS NULL", "RETURN nullIf(v, v)", "RETURN coalesce(v, v)", "RETURN {a: v} {.*, b: v}",
        "RETURN all(x IN [v] WHERE x = v)", "RETURN reduce(a = v, x IN [v] | [a, x])", "RETURN v IS :: LIST<ANY>", "RETURN isEmpty(v)", "RETURN keys(v)",
        "CALL (v) { RETURN v AS w } RETURN w = v", "RETURN tail([v, v])", "RETURN [v] + v", "RETURN v UNION RETURN 1 AS v", "FOREACH (x IN [v] | CREATE ({p: x}))",
    ];

    public FuzzInput Generate(Random random)
    {
        string start = random.Pick(["1", "[1]", "{}", "'a'", "null", "range(1, 100)"]);
        string value = $"reduce(v = {start}, i IN range(1, {random.Length(50_000)}) | {random.Pick(Steps)})";
        if (random.Next(4) == 0)
            value = $"reduce(v = {value}, i IN range(1, {random.Length(50)}) | {random.Pick(Steps)})";
        return new FuzzInput($"WITH {value} AS v {random.Pick(Uses)}");
    }
}
