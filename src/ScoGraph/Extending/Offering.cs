using ScoGraph.Functions;
using ScoGraph.Functions.Scalar;
using ScoGraph.Model.Procedures;
using ScoGraph.Procedures;
using ScoGraph.Queries;

namespace ScoGraph.Extending;

/// <summary>Joins what every graph offers with what extensions add.</summary>
internal static class Offering
{
    private static readonly OfferedNames Plain = new(FunctionRegistry.Default, BuiltInProcedures.Registry);

    /// <param name="extensions">What the caller adds.</param>
    /// <param name="own">The procedures of the kind of graph.</param>
    /// <param name="compiler">What makes the texts of procedures ready, once it is there.</param>
    /// <exception cref="ArgumentException">A name stands twice.</exception>
    public static OfferedNames Of(IReadOnlyList<GraphExtension> extensions, IReadOnlyList<Procedure> own, Func<QueryCompiler> compiler)
    {
        if (extensions.Count == 0)
            return own.Count == 0 ? Plain : Plain with { Procedures = BuiltInProcedures.With(own) };
        Func<string, string?> hint = name => extensions.Select(e => e.HintFor(name)).FirstOrDefault(found => found is not null);
        ScalarFunction[] functions = [.. extensions.SelectMany(e => e.Functions).Select(f => new ExtensionFunction(f))];
        Procedure[] procedures = [.. own, .. extensions.SelectMany(e => e.Procedures).Select(p => new ExtensionProcedure(p, compiler))];
        FunctionRegistry known = FunctionRegistry.Default;
        RequireUnique(functions.Select(f => f.Name), name => known.FindScalar(name) ?? (object?)known.FindAggregate(name));
        RequireUnique(procedures.Select(p => p.Name), BuiltInProcedures.Registry.Find);
        FunctionRegistry joined = new([.. known.Scalars, .. functions], known.Aggregates) { HintFor = hint };
        return new OfferedNames(joined, BuiltInProcedures.With(procedures, hint, joined));
    }

    private static void RequireUnique(IEnumerable<string> names, Func<string, object?> known)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (string name in names)
        {
            if (!seen.Add(name) || known(name) is not null)
                throw ExtensionErrors.TwiceNamed(name);
        }
    }
}
