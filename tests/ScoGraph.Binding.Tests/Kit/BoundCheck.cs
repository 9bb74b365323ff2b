using System.Collections;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Binding.Tests.Kit;

/// <summary>Checks that whatever a bound statement reads exists where it is read: what planning and execution build upon.</summary>
internal static class BoundCheck
{
    public static void Check(BoundStatement statement, string place)
    {
        Assert.Empty(statement.Query.Arguments);
        Query(statement.Query, place);
    }

    private static void Query(BoundQuery query, string place)
    {
        foreach (BoundUnionPart part in query.Parts)
        {
            HashSet<Variable> row = [.. query.Arguments];
            foreach (BoundClause clause in part.Clauses)
                row = Clause(clause, row, query, place);
            Assert.True(part.Columns.All(row.Contains), $"{place}: a column is not in the last row");
            Assert.Equal(query.Columns.Length, part.Columns.Length);
        }
    }

    private static HashSet<Variable> Clause(BoundClause clause, HashSet<Variable> row, BoundQuery query, string place)
    {
        HashSet<Variable> after = [.. row];
        switch (clause)
        {
            case BoundMatch match:
                after = Pattern(match.Pattern, row, place);
                break;
            case BoundUnwind unwind:
                Reads(unwind.List, row, place);
                after.Add(unwind.Variable);
                break;
            case BoundProjection projection:
                return Projection(projection, row, query, place);
            case BoundCreate create:
                Create(create, after, place);
                break;
            case BoundMerge merge:
                after = Pattern(merge.Pattern, row, place);
                Create(merge.Create, [.. row], place);
                Reads(merge.OnCreate, after, place);
                Reads(merge.OnMatch, after, place);
                break;
            case BoundCallProcedure call:
                Reads(call.Arguments, row, place);
                after.UnionWith(call.Yields.Select(y => y.Variable));
                Reads(call.Where, after, place);
                break;
            default:
                Reads(clause, row, place);
                break;
        }

        return after;
    }

    private static HashSet<Variable> Projection(BoundProjection projection, HashSet<Variable> row, BoundQuery query, string place)
    {
        HashSet<Variable> before = [.. row];
        if (projection.Aggregation is { } aggregation)
        {
            Reads(aggregation.Keys.Select(k => k.Expression), row, place);
            Reads(aggregation.Aggregates.Select(a => a.Arguments), row, place);
            before = [.. query.Arguments, .. aggregation.Keys.Select(k => k.Variable), .. aggregation.Aggregates.Select(a => a.Variable)];
        }

        Reads(projection.Items.Select(i => i.Expression), before, place);
        HashSet<Variable> items = [.. query.Arguments, .. projection.Items.Select(i => i.Variable)];
        Assert.Equal(projection.Items.Length, projection.Items.Select(i => i.Variable).Distinct().Count());
        HashSet<Variable> sorted = projection.Distinct ? items : [.. before, .. items];
        Reads(projection.OrderBy, sorted, place);
        Reads(projection.Where, sorted, place);
        Reads(projection.Skip, [], place);
        Reads(projection.Limit, [], place);
        return items;
    }

    private static HashSet<Variable> Pattern(BoundPattern pattern, HashSet<Variable> row, string place)
    {
        IEnumerable<BoundRelationshipPattern> all = pattern.Relationships.Concat(pattern.ShortestPaths.Select(s => s.Relationship));
        HashSet<Variable> after =
            [.. row, .. pattern.Nodes, .. all.Select(r => r.Variable), .. pattern.Paths.Select(p => p.Variable),
                .. pattern.ShortestPaths.Select(s => s.Path)];
        Assert.Equal(pattern.Nodes.Length, pattern.Nodes.Distinct().Count());
        foreach (BoundRelationshipPattern relationship in all)
        {
            Assert.Contains(relationship.From, pattern.Nodes);
            Assert.Contains(relationship.To, pattern.Nodes);
            if (relationship.Length is { } length)
                Reads(length.StepPredicates, [.. row, length.Step], place);
        }

        foreach (BoundPathVariable path in pattern.Paths)
            Assert.Equal(path.Nodes.Length, path.Relationships.Length + 1);
        Reads(pattern.Predicates, after, place);
        return after;
    }

    private static void Create(BoundCreate create, HashSet<Variable> after, string place)
    {
        foreach (BoundNewNode node in create.Nodes)
        {
            Reads(node.Properties, after, place);
            after.Add(node.Variable);
        }

        foreach (BoundNewRelationship relationship in create.Relationships)
        {
            Reads(relationship.Properties, after, place);
            Assert.True(after.Contains(relationship.From) && after.Contains(relationship.To), place);
            after.Add(relationship.Variable);
        }

        Assert.All(create.Paths, p => Assert.True(p.Nodes.Concat(p.Relationships).All(after.Contains), place));
        after.UnionWith(create.Paths.Select(p => p.Variable));
    }

    /// <summary>Every variable read below the node is in the row, or is one of an expression around it.</summary>
    private static void Reads(object? node, HashSet<Variable> row, string place)
    {
        switch (node)
        {
            case null or string:
                return;
            case BoundVariable variable:
                Assert.True(row.Contains(variable.Variable), $"{place}: `{variable.Variable}` is read where it does not exist");
                return;
            case BoundSubquery subquery:
                Assert.True(subquery.Query.Arguments.All(row.Contains), $"{place}: an argument of a subquery does not exist");
                Query(subquery.Query, place);
                return;
            case BoundListComprehension n:
                Reads(n.List, row, place);
                Reads(new object?[] { n.Where, n.Projection }, [.. row, n.Variable], place);
                return;
            case BoundQuantifier n:
                Reads(n.List, row, place);
                Reads(n.Where, [.. row, n.Variable], place);
                return;
            case BoundReduce n:
                Reads(new object[] { n.Initial, n.List }, row, place);
                Reads(n.Step, [.. row, n.Variable, n.Accumulator], place);
                return;
            case IEnumerable children:
                foreach (object? child in children)
                    Reads(child, row, place);
                return;
        }

        if (node.GetType().Namespace != typeof(BoundStatement).Namespace || node is Variable || node.GetType().IsValueType)
            return;
        // What a node is made of can be set; its other properties say the same again in other words.
        foreach (System.Reflection.PropertyInfo property in node.GetType().GetProperties().Where(p => p.CanWrite))
            Reads(property.GetValue(node), row, place);
    }
}
