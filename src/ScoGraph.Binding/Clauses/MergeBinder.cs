using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Patterns;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Binding.Clauses;

/// <summary>MERGE: what it makes, and the same read as what it looks for.</summary>
internal static class MergeBinder
{
    public static BoundMerge Bind(MergeClause clause, ClauseContext context)
    {
        context.State.Writes = true;
        CreatePatternBinder binder = new(context.State, context.Scope, merge: true);
        BoundCreate create = binder.Bind(clause.Span, [clause.Pattern]);
        BoundPattern pattern = PatternOf(create, binder.PathNodes, clause.Pattern);
        return new BoundMerge(
            clause.Span, pattern, create, UpdatesOf(clause, onCreate: true, context), UpdatesOf(clause, onCreate: false, context));
    }

    private static ImmutableArray<BoundUpdate> UpdatesOf(MergeClause clause, bool onCreate, ClauseContext context) =>
    [
        .. clause.Actions.Where(a => a.OnCreate == onCreate).SelectMany(a => a.Items)
            .Select(i => UpdateBinder.Bind(i, context.Expressions)),
    ];

    private static BoundPattern PatternOf(BoundCreate create, ImmutableArray<Variable> nodes, PathPattern written)
    {
        List<BoundExpression> predicates = [];
        foreach (BoundNewNode node in create.Nodes)
        {
            predicates.AddRange(node.Labels.Names.Select(label => Test(node.Span, node.Variable, new BoundLabelName(label))));
            predicates.AddRange(node.Labels.Computed.Select(
                names => Test(node.Span, node.Variable, new BoundComputedLabels(names, Any: false))));
            predicates.AddRange(Properties(node.Variable, node.Properties));
        }

        List<BoundRelationshipPattern> relationships = [];
        for (int i = 0; i < create.Relationships.Length; i++)
        {
            BoundNewRelationship made = create.Relationships[i];
            PatternDirection direction = ((RelationshipPattern)written.Segments[i]).Direction;
            relationships.Add(new BoundRelationshipPattern(
                made.Span, made.Variable, made.From, made.To, made.ComputedType is null ? [made.Type] : [],
                Directed: direction != PatternDirection.Either)
            {
                Reversed = direction == PatternDirection.Left,
            });
            if (made.ComputedType is { } type)
                predicates.Add(Test(made.Span, made.Variable, new BoundComputedLabels(type, Any: false)));
            predicates.AddRange(Properties(made.Variable, made.Properties));
        }

        return new BoundPattern([.. nodes.Distinct()], [.. relationships], [], create.Paths, [.. predicates]);
    }

    private static BoundLabelTest Test(SourceSpan span, Variable variable, BoundLabels labels) =>
        new(span, new BoundVariable(span, variable), labels);

    private static IEnumerable<BoundExpression> Properties(Variable element, BoundExpression? properties) => properties is BoundMap map
        ? map.Entries.Select(entry => PropertyConditions.Condition(element, entry.Key!, entry.Value))
        : [];
}
