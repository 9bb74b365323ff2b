using System.Collections.Immutable;
using ScoGraph.Syntax.Printing;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Composed;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;
using ScoGraph.Syntax.Tree.Patterns;
using ScoGraph.Syntax.Tree.Subqueries;

namespace ScoGraph.Binding.Trees;

/// <summary>
/// A node of the tree without its place: what stands in the node itself, and its children in order (null for an absent one).
/// </summary>
internal readonly record struct SyntaxParts(object? Own, ImmutableArray<SyntaxNode?> Children)
{
    public static SyntaxParts Of(SyntaxNode node) => node switch
    {
        Expression expression => OfExpression(expression),
        Clause clause => OfClause(clause),
        LabelExpression labels => OfLabels(labels),
        SetItem or RemoveItem => OfUpdate(node),
        Identifier n => Parts(n.Name),
        Statement n => Parts(n.Mode, n.Query),
        Query n => Parts(null, [n.First, .. n.Unions]),
        UnionPart n => Parts(n.All, n.Query),
        SingleQuery n => Parts(null, [.. n.Clauses]),
        Projection n => Parts((n.Distinct, n.All, n.Items.Length), [.. n.Items, .. n.OrderBy, n.Skip, n.Limit]),
        ProjectionItem n => Parts(null, n.Expression, n.Alias),
        SortItem n => Parts(n.Descending, n.Expression),
        ConditionalBranch n => Parts(null, n.When, n.Then),
        MergeAction n => Parts(n.OnCreate, [.. n.Items]),
        TransactionBatches n => Parts(n.OnError, n.Rows, n.Status),
        ImportList n => Parts(n.All, [.. n.Variables]),
        YieldItem n => Parts(null, n.Column, n.Alias),
        MapEntry n => Parts(null, n.Key, n.Value),
        ComparisonLink n => Parts(n.Operator, n.Operand),
        CaseBranch n => Parts(null, n.When, n.Then),
        MapProjectionItem n => Parts(n.AllProperties, n.Key, n.Value),
        PathPattern n => Parts((n.Selector, n.Mode, n.Nodes.Length), [n.Variable, .. n.Nodes, .. n.Segments, n.Where, n.Search]),
        NodePattern n => Parts(null, n.Variable, n.Labels, n.Properties, n.Where),
        RelationshipPattern n => Parts(n.Direction, n.Variable, n.Types, n.Length, n.Properties, n.Where),
        VariableLength n => Parts((n.Min, n.Max, n.IsQuantifier)),
        QuantifiedPath n => Parts(null, n.Path, n.Quantifier),
        PathSearch n => Parts((n.Kind, n.Count)),
        _ => throw new InvalidOperationException($"The syntax node {node.GetType().Name} has no parts."),
    };

    private static SyntaxParts OfExpression(Expression expression) => expression switch
    {
        Literal n => Parts((n.Value.Kind, n.Value.ToString())),
        ParameterReference n => Parts(n.Name),
        VariableReference n => Parts(n.Name),
        ListLiteral n => Parts(null, [.. n.Items]),
        MapLiteral n => Parts(null, [.. n.Entries]),
        PropertyAccess n => Parts(null, n.Target, n.Key),
        IndexAccess n => Parts(null, n.Target, n.Index),
        SliceAccess n => Parts(null, n.Target, n.From, n.To),
        FunctionCall n => Parts((n.Function.Name.ToUpperInvariant(), n.Distinct), [.. n.Arguments]),
        CountStar => Parts(null),
        Parenthesized n => Parts(null, n.Inner),
        UnaryExpression n => Parts(n.Operator, n.Operand),
        BinaryExpression n => Parts(n.Operator, n.Left, n.Right),
        ComparisonChain n => Parts(null, [n.First, .. n.Links]),
        NullPredicate n => Parts(n.Negated, n.Operand),
        LabelPredicate n => Parts(null, n.Operand, n.Labels),
        TypePredicate n => Parts((n.Negated, TypePrinter.Print(n.Type)), n.Operand),
        NormalizedPredicate n => Parts((n.Negated, n.Form), n.Operand),
        CaseSubject => Parts(null),
        CaseExpression n => Parts(null, [n.Operand, .. n.Branches, n.Otherwise]),
        ListComprehension n => Parts(null, n.Variable, n.List, n.Where, n.Projection),
        PatternComprehension n => Parts(null, n.Pattern, n.Where, n.Projection),
        QuantifierExpression n => Parts(n.Kind, n.Variable, n.List, n.Where),
        ReduceExpression n => Parts(null, n.Accumulator, n.Initial, n.Variable, n.List, n.Step, n.Test),
        CastExpression n => Parts(TypePrinter.Print(n.Type), n.Operand),
        PatternExpression n => Parts(null, n.Pattern),
        SubqueryExpression n => Parts(n.Kind, n.Body),
        MapProjection n => Parts(null, [n.Target, .. n.Items]),
        _ => throw new InvalidOperationException($"The expression {expression.GetType().Name} has no parts."),
    };

    private static SyntaxParts OfClause(Clause clause) => clause switch
    {
        SequenceClause n => Parts(null, [.. n.Queries]),
        BracedClause n => Parts(null, n.Body),
        ConditionalClause n => Parts(n.Branches.Length, [.. n.Branches, n.Otherwise]),
        MatchClause n => Parts((n.Optional, n.Mode), [.. n.Patterns, n.Where]),
        ForeachClause n => Parts(null, [n.Variable, n.List, .. n.Clauses]),
        CallSubqueryClause n => Parts(n.Optional, n.Imports, n.Body, n.Transactions),
        LoadCsvClause n => Parts((n.Headers, n.Terminator), n.Location, n.Variable),
        FinishClause => Parts(null),
        UnwindClause n => Parts(null, n.List, n.Variable),
        WithClause n => Parts(null, n.Projection, n.Where),
        ReturnClause n => Parts(null, n.Projection),
        CreateClause n => Parts(null, [.. n.Patterns]),
        MergeClause n => Parts(null, [n.Pattern, .. n.Actions]),
        SetClause n => Parts(null, [.. n.Items]),
        RemoveClause n => Parts(null, [.. n.Items]),
        DeleteClause n => Parts(n.Detach, [.. n.Targets]),
        SchemaClause n => Parts((n.Declaration, n.IsConstraint, n.IsLenient), n.Dropped),
        CallProcedureClause n => Parts(
            (n.YieldAll, n.Arguments?.Length, n.Yields?.Length), [n.Procedure, .. n.Arguments ?? [], .. n.Yields ?? [], n.Where]),
        _ => throw new InvalidOperationException($"The clause {clause.GetType().Name} has no parts."),
    };

    private static SyntaxParts OfUpdate(SyntaxNode item) => item switch
    {
        SetProperty n => Parts(null, n.Property, n.Value),
        SetAllProperties n => Parts(n.Add, n.Target, n.Value),
        SetComputedProperty n => Parts(null, n.Property, n.Value),
        RemoveComputedProperty n => Parts(null, n.Property),
        SetLabels n => Parts(null, [n.Target, .. n.Labels]),
        RemoveProperty n => Parts(null, n.Property),
        RemoveLabels n => Parts(null, [n.Target, .. n.Labels]),
        _ => throw new InvalidOperationException($"The change {item.GetType().Name} has no parts."),
    };

    private static SyntaxParts OfLabels(LabelExpression labels) => labels switch
    {
        LabelName n => Parts(n.Name),
        LabelComputed n => Parts(n.Any, n.Names),
        LabelWildcard => Parts(null),
        LabelNot n => Parts(null, n.Operand),
        LabelAnd n => Parts(null, [.. n.Operands]),
        LabelOr n => Parts(null, [.. n.Operands]),
        _ => throw new InvalidOperationException($"The label expression {labels.GetType().Name} has no parts."),
    };

    private static SyntaxParts Parts(object? own, params ImmutableArray<SyntaxNode?> children) => new(own, children);
}
