using System.Collections.Immutable;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Properties.Reference;

/// <summary>
/// Matching by brute force: each element of each path takes each value in turn; no relationship is taken twice within a clause; what an
/// element says of its properties is asked when the whole assignment stands.
/// </summary>
internal sealed class Patterns(Interpreter interpreter)
{
    public IEnumerable<Bindings?> Match(IEnumerable<PathPattern> patterns, Bindings? row)
    {
        IEnumerable<Assignment> assignments = [new Assignment(row, [], [])];
        foreach (PathPattern pattern in patterns)
        {
            IEnumerable<Assignment> before = assignments;
            assignments = before.SelectMany(a => Nodes(pattern, 0, a, []));
        }

        return assignments.Where(a => a.Checks.All(c => c.Holds(interpreter, a.Row))).Select(a => a.Row);
    }

    /// <summary>The names that the patterns bring.</summary>
    public static IEnumerable<string> Names(IEnumerable<PathPattern> patterns) => patterns
        .SelectMany(p => p.Nodes.Select(n => n.Variable).Concat(p.Segments.Cast<RelationshipPattern>().Select(r => r.Variable))
            .Append(p.Variable))
        .OfType<Identifier>().Select(v => v.Name);

    private IEnumerable<Assignment> Nodes(PathPattern pattern, int at, Assignment assignment, ImmutableList<Element> walk)
    {
        NodePattern node = pattern.Nodes[at];
        IEnumerable<RefNode> candidates = walk.IsEmpty ? interpreter.Graph.Nodes : [(RefNode)walk[^1]];
        foreach (RefNode candidate in candidates)
        {
            interpreter.Work();
            if (!Labels.Fit(node.Labels, candidate.Labels) || assignment.Bind(node.Variable, candidate) is not { } bound)
                continue;
            bound = bound.Check(node.Properties, node.Where, candidate);
            ImmutableList<Element> longer = walk.IsEmpty ? [candidate] : walk;
            IEnumerable<Assignment> rest = at < pattern.Segments.Length ? Relationships(pattern, at, bound, longer)
                : End(pattern, bound, longer);
            foreach (Assignment whole in rest)
                yield return whole;
        }
    }

    private static IEnumerable<Assignment> End(PathPattern pattern, Assignment assignment, ImmutableList<Element> walk)
    {
        RefPath path = new([.. walk.OfType<RefNode>()], [.. walk.OfType<RefRelationship>()]);
        return assignment.Bind(pattern.Variable, path) is { } bound ? [bound] : [];
    }

    private IEnumerable<Assignment> Relationships(PathPattern pattern, int at, Assignment assignment, ImmutableList<Element> walk)
    {
        RelationshipPattern relationship = (RelationshipPattern)pattern.Segments[at];
        (long min, long max) = relationship.Length is { } length ? (length.Min ?? 1, length.Max ?? long.MaxValue) : (1, 1);
        foreach (ImmutableList<Element> steps in Walks(relationship, (RefNode)walk[^1], assignment, [], max))
        {
            RefRelationship[] taken = [.. steps.OfType<RefRelationship>()];
            if (taken.Length < min)
                continue;
            object value = relationship.Length is null ? taken[0] : new List<object?>(taken);
            if (assignment.Bind(relationship.Variable, value) is not { } bound)
                continue;
            bound = taken.Aggregate(bound with { Used = bound.Used.AddRange(taken) },
                (a, r) => a.Check(relationship.Properties, relationship.Where, r, relationship.Variable));
            foreach (Assignment whole in Nodes(pattern, at + 1, bound, walk.AddRange(steps)))
                yield return whole;
        }
    }

    /// <summary>Every walk from a node that repeats nothing: relationships and nodes in turn.</summary>
    private IEnumerable<ImmutableList<Element>> Walks(
        RelationshipPattern pattern, RefNode from, Assignment assignment, ImmutableList<Element> walk, long max)
    {
        yield return walk;
        if (walk.Count / 2 >= max)
            yield break;
        foreach (RefRelationship candidate in interpreter.Graph.Relationships)
        {
            interpreter.Work();
            bool right = ReferenceEquals(candidate.From, from) && pattern.Direction != PatternDirection.Left;
            bool left = ReferenceEquals(candidate.To, from) && pattern.Direction != PatternDirection.Right;
            if ((!right && !left) || walk.Contains(candidate) || assignment.Used.Contains(candidate)
                || !Labels.Fit(pattern.Types, [candidate.Type]))
                continue;
            foreach (ImmutableList<Element> longer in Walks(
                pattern, candidate.Other(from), assignment, walk.Add(candidate).Add(candidate.Other(from)), max))
                yield return longer;
        }
    }
}

/// <summary>A part of an assignment: the row so far, the relationships taken, and what is still to be asked.</summary>
internal sealed record Assignment(Bindings? Row, ImmutableList<RefRelationship> Used, ImmutableList<ElementCheck> Checks)
{
    /// <summary>The assignment in which a name has a value; null where it has another already.</summary>
    public Assignment? Bind(Identifier? variable, object value)
    {
        if (variable is null)
            return this;
        if (!Row.TryFind(variable.Name, out object? known))
            return this with { Row = Row.With(variable.Name, value) };
        return Comparing.Same(known, value) == true ? this : null;
    }

    /// <param name="properties">The element's map, or null.</param>
    /// <param name="where">The element's condition, or null.</param>
    /// <param name="element">The element.</param>
    /// <param name="name">What the element is called in them: of a walk the name of its list is that of each relationship.</param>
    public Assignment Check(Expression? properties, Expression? where, Element element, Identifier? name = null) =>
        properties is null && where is null ? this
            : this with { Checks = Checks.Add(new ElementCheck(properties, where, element, name?.Name)) };
}

/// <summary>What a pattern's element asks of the element that it took.</summary>
internal sealed record ElementCheck(Expression? Properties, Expression? Where, Element Element, string? Name)
{
    public bool Holds(Interpreter interpreter, Bindings? row)
    {
        row = Name is null ? row : row.With(Name, Element);
        if (Properties is { } map && interpreter.Expressions.Evaluate(map, row) is Dictionary<string, object?> wanted
            && wanted.Any(e => Comparing.Same(Element[e.Key], e.Value) != true))
            return false;
        return Where is null || Logic.Truth(interpreter.Expressions.Evaluate(Where, row)) == true;
    }
}
