using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Planning.Building;

namespace ScoGraph.Planning.Rewrites;

/// <summary>
/// A list that is only measured is a count: <c>collect(x)</c> of which nothing is asked but <c>size</c> or <c>isEmpty</c> becomes
/// <c>count(x)</c>, as both leave nulls out; and counting what a pattern has found is counting rows. Done before a plan is built, so that
/// patterns are ordered, and counted, by what is really read.
/// </summary>
internal static class MeasureLists
{
    /// <summary>The same query; itself where nothing changes.</summary>
    public static BoundQuery Apply(BoundQuery query)
    {
        ImmutableArray<BoundUnionPart> parts = [.. query.Parts.Select(Apply)];
        return parts.AsEnumerable().SequenceEqual<object>(query.Parts, ReferenceEqualityComparer.Instance)
            ? query : query with { Parts = parts };
    }

    private static BoundUnionPart Apply(BoundUnionPart part)
    {
        BoundClause[] clauses = [.. part.Clauses.Select(Inside)];
        for (int i = 0; i < clauses.Length; i++)
        {
            foreach (BoundAggregate aggregate in (clauses[i] as BoundProjection)?.Aggregation?.Aggregates ?? [])
            {
                if (aggregate.Function is CollectFunction)
                    MeasuredList.Replace(clauses, i, aggregate, part.Columns);
            }
        }

        CountFound(clauses);
        return clauses.AsEnumerable().SequenceEqual<object>(part.Clauses, ReferenceEqualityComparer.Instance)
            ? part : part with { Clauses = [.. clauses] };
    }

    private static BoundClause Inside(BoundClause clause) =>
        clause is BoundCallSubquery call && Apply(call.Body) is var body && !ReferenceEquals(body, call.Body)
            ? call with { Body = body } : clause;

    /// <summary>What a pattern that is not optional has found is never null.</summary>
    private static void CountFound(BoundClause[] clauses)
    {
        HashSet<Variable> found = [];
        for (int i = 0; i < clauses.Length; i++)
        {
            if (clauses[i] is BoundMatch { Optional: false } match)
                found.UnionWith(PatternMentions.Elements(match.Pattern));
            if (clauses[i] is BoundProjection { Aggregation: { } grouping } projection && grouping.Aggregates.Any(IsOfFound))
            {
                ImmutableArray<BoundAggregate> counted =
                    [.. grouping.Aggregates.Select(a => IsOfFound(a) ? a with { Function = null, Arguments = [] } : a)];
                clauses[i] = projection with { Aggregation = grouping with { Aggregates = counted } };
            }
        }

        bool IsOfFound(BoundAggregate aggregate) => aggregate is
            { Function: CountFunction, Distinct: false, Arguments: [BoundVariable { Variable: var variable }] } && found.Contains(variable);
    }
}
