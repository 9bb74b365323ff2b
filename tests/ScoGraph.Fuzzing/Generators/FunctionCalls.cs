using ScoGraph.Functions;

namespace ScoGraph.Fuzzing.Generators;

/// <summary>Every function with extreme arguments, in every place in which an expression may stand.</summary>
internal sealed class FunctionCalls : IInputGenerator
{
    private const string Pattern = "MATCH p = (n)-[r]->(m) ";

    private static readonly (string Name, int Least, int Most)[] Functions =
    [
        .. FunctionRegistry.Default.Scalars.Select(
            f => (f.Name, f.Signature.Required, Math.Min(f.Signature.Most, f.Signature.Required + 3))),
        .. FunctionRegistry.Default.Aggregates.Select(f => (f.Name, f.Signature.Required, f.Signature.Most)),
    ];

    private static readonly string[] Places =
    [
        "RETURN {0} AS x", "RETURN DISTINCT {0} AS x", "RETURN count(*), {0} AS x", "WITH *, {0} AS x RETURN x ORDER BY x LIMIT 3",
        "WITH * WHERE {0} RETURN count(*)", "UNWIND {0} AS x RETURN x", "RETURN collect(DISTINCT {0})", "RETURN [i IN range(1, 3) | {0}]",
        "RETURN {0} = {1}, {0} < {1}, {0} IN [{1}]", "RETURN {0} + {1}", "RETURN {0}[{1}]", "RETURN {0}.name", "CREATE (x {{p: {0}}}) RETURN x",
        "SET n.p = {0} RETURN n", "RETURN n {{.*, p: {0}}}", "RETURN CASE {0} WHEN {1} THEN 1 ELSE 2 END", "RETURN min({0}), max({0}), sum({0}), avg({0})",
        "RETURN n ORDER BY {0} SKIP {1}", "RETURN any(i IN [1] WHERE {0})", "RETURN reduce(a = {0}, i IN [1, 2] | {1})", "RETURN valueType({0})",
    ];

    public FuzzInput Generate(Random random) => new(
        Pattern + string.Format(System.Globalization.CultureInfo.InvariantCulture, random.Pick(Places), Call(random, 2), Call(random, 1)));

    private static string Call(Random random, int depth)
    {
        if (depth == 0 || random.Next(4) == 0)
            return random.Pick(Extremes.Expressions);
        (string name, int least, int most) = random.Pick(Functions);
        IEnumerable<string> arguments = Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Call(random, depth - 1));
        return $"{name}({string.Join(", ", arguments)})";
    }
}
