using System.Collections.Immutable;
using ScoGraph.Syntax.Printing;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Binding.Trees;

/// <summary>
/// A node of the tree without its place: what stands in the node itself, and its children in order (null for an absent one).
/// </summary>
internal readonly record struct SyntaxShape(object? Own, ImmutableArray<SyntaxNode?> Children)
{
    public static SyntaxShape Of(SyntaxNode node) => node switch
    {
        Expression expression => OfExpression(expression),
        Clause clause => OfClause(clause),
        LabelExpression labels => OfLabels(labels),
        SetItem or RemoveItem => OfUpdate(node),
        Identifier n => Shape(n.Name),
        Statement n => Shape(n.Mode, n.Query),
        Query n => Shape(null, [n.First, .. n.Unions]),
        UnionPart n => Shape(n.All, n.Query),
        SingleQuery n => Shape(null, [.. n.Clauses]),
        Projection n => Shape((n.Distinct, n.All, n.Items.Length), [.. n.Items, .. n.OrderBy, n.Skip, n.Limit]),
        ProjectionItem n => Shape(null, n.Expression, n.Alias),
        SortItem n => Shape(n.Descending, n.Expression),
        MergeAction n => Shape(n.OnCreate, [.. n.Items]),
        ImportList n => Shape(n.All, [.. n.Variables]),
        YieldItem n => Shape(null, n.Column, n.Alias),
        MapEntry n => Shape(null, n.Key, n.Value),
        ComparisonLink n => Shape(n.Operator, n.Operand),
        CaseBranch n => Shape(null, n.When, n.Then),
        MapProjectionItem n => Shape(n.AllProperties, n.Key, n.Value),
        PathPattern n => Shape((n.Selector, n.Nodes.Length), [n.Variable, .. n.Nodes, .. n.Segments, n.Where, n.Search]),
        NodePattern n => Shape(null, n.Variable, n.Labels, n.Properties, n.Where),
        RelationshipPattern n => Shape(n.Direction, n.Variable, n.Types, n.Length, n.Properties, n.Where),
        VariableLength n => Shape((n.Min, n.Max, n.IsQuantifier)),
        QuantifiedPath n => Shape(null, n.Path, n.Quantifier),
        PathSearch n => Shape((n.Kind, n.Count)),
        _ => throw new InvalidOperationException($"The syntax node {node.GetType().Name} has no shape."),
    };

    private static SyntaxShape OfExpression(Expression expression) => expression switch
    {
        Literal n => Shape((n.Value.Kind, n.Value.ToString())),
        ParameterReference n => Shape(n.Name),
        VariableReference n => Shape(n.Name),
        ListLiteral n => Shape(null, [.. n.Items]),
        MapLiteral n => Shape(null, [.. n.Entries]),
        PropertyAccess n => Shape(null, n.Target, n.Key),
        IndexAccess n => Shape(null, n.Target, n.Index),
        SliceAccess n => Shape(null, n.Target, n.From, n.To),
        FunctionCall n => Shape((n.Function.Name.ToUpperInvariant(), n.Distinct), [.. n.Arguments]),
        CountStar => Shape(null),
        Parenthesized n => Shape(null, n.Inner),
        UnaryExpression n => Shape(n.Operator, n.Operand),
        BinaryExpression n => Shape(n.Operator, n.Left, n.Right),
        ComparisonChain n => Shape(null, [n.First, .. n.Links]),
        NullPredicate n => Shape(n.Negated, n.Operand),
        LabelPredicate n => Shape(null, n.Operand, n.Labels),
        TypePredicate n => Shape((n.Negated, TypePrinter.Print(n.Type)), n.Operand),
        NormalizedPredicate n => Shape((n.Negated, n.Form), n.Operand),
        CaseExpression n => Shape(null, [n.Operand, .. n.Branches, n.Otherwise]),
        ListComprehension n => Shape(null, n.Variable, n.List, n.Where, n.Projection),
        PatternComprehension n => Shape(null, n.Pattern, n.Where, n.Projection),
        QuantifierExpression n => Shape(n.Kind, n.Variable, n.List, n.Where),
        ReduceExpression n => Shape(null, n.Accumulator, n.Initial, n.Variable, n.List, n.Step),
        PatternExpression n => Shape(null, n.Pattern),
        SubqueryExpression n => Shape(n.Kind, n.Body),
        MapProjection n => Shape(null, [n.Target, .. n.Items]),
        _ => throw new InvalidOperationException($"The expression {expression.GetType().Name} has no shape."),
    };

    private static SyntaxShape OfClause(Clause clause) => clause switch
    {
        MatchClause n => Shape(n.Optional, [.. n.Patterns, n.Where]),
        ForeachClause n => Shape(null, [n.Variable, n.List, .. n.Clauses]),
        CallSubqueryClause n => Shape(n.Optional, n.Imports, n.Body),
        LoadCsvClause n => Shape((n.Headers, n.Terminator), n.Location, n.Variable),
        FinishClause => Shape(null),
        UnwindClause n => Shape(null, n.List, n.Variable),
        WithClause n => Shape(null, n.Projection, n.Where),
        ReturnClause n => Shape(null, n.Projection),
        CreateClause n => Shape(null, [.. n.Patterns]),
        MergeClause n => Shape(null, [n.Pattern, .. n.Actions]),
        SetClause n => Shape(null, [.. n.Items]),
        RemoveClause n => Shape(null, [.. n.Items]),
        DeleteClause n => Shape(n.Detach, [.. n.Targets]),
        CallProcedureClause n => Shape(
            (n.YieldAll, n.Arguments?.Length, n.Yields?.Length), [n.Procedure, .. n.Arguments ?? [], .. n.Yields ?? [], n.Where]),
        _ => throw new InvalidOperationException($"The clause {clause.GetType().Name} has no shape."),
    };

    private static SyntaxShape OfUpdate(SyntaxNode item) => item switch
    {
        SetProperty n => Shape(null, n.Property, n.Value),
        SetAllProperties n => Shape(n.Add, n.Target, n.Value),
        SetComputedProperty n => Shape(null, n.Property, n.Value),
        RemoveComputedProperty n => Shape(null, n.Property),
        SetLabels n => Shape(null, [n.Target, .. n.Labels]),
        RemoveProperty n => Shape(null, n.Property),
        RemoveLabels n => Shape(null, [n.Target, .. n.Labels]),
        _ => throw new InvalidOperationException($"The change {item.GetType().Name} has no shape."),
    };

    private static SyntaxShape OfLabels(LabelExpression labels) => labels switch
    {
        LabelName n => Shape(n.Name),
        LabelComputed n => Shape(n.Any, n.Names),
        LabelWildcard => Shape(null),
        LabelNot n => Shape(null, n.Operand),
        LabelAnd n => Shape(null, [.. n.Operands]),
        LabelOr n => Shape(null, [.. n.Operands]),
        _ => throw new InvalidOperationException($"The label expression {labels.GetType().Name} has no shape."),
    };

    private static SyntaxShape Shape(object? own, params ImmutableArray<SyntaxNode?> children) => new(own, children);
}
